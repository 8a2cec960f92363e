package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Assets;
import org.banu.platform.web.Messages;
import org.banu.platform.web.Presence;
import org.banu.platform.web.Ui;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens addresses as a reader's browser or a program does. */
@TestComponent
public class Visitor {

    private final MockMvcTester server;
    private final Messages messages;
    private final Assets assets;

    Visitor(MockMvcTester server, Messages messages, Assets assets) {
        this.server = server;
        this.messages = messages;
        this.assets = assets;
    }

    /** What a template would have at hand for a reader of this language. */
    public Ui ui(Language language) {
        var token = new DefaultCsrfToken("header", "parameter", "token");
        return new Ui(language, "/", false, messages, assets, token, false, Presence.AWAY, false, false);
    }

    /** A request to be added to; the address may hold letters of any script. */
    public MockMvcRequestBuilder asks(String address) {
        return server.get().uri(URI.create(URI.create(address).toASCIIString()));
    }

    public MockMvcRequestBuilder sends(String address) {
        return server.post().uri(address);
    }

    public MvcTestResult opens(String address) {
        return asks(address).exchange();
    }

    public String reads(String address) {
        return text(opens(address));
    }

    public JsonNode json(String address) {
        var answer = opens(address);
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    public static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
