package org.banu.platform;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts handlers of a test into the running platform, with all that stands around those of its own, and takes them out. */
@TestComponent
public class TestHandlers {

    private final RequestMappingHandlerMapping mapping;
    private final AutowireCapableBeanFactory beans;
    private final List<RequestMappingInfo> added = new ArrayList<>();

    TestHandlers(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            AutowireCapableBeanFactory beans) {
        this.mapping = mapping;
        this.beans = beans;
    }

    /** Makes a bean of it, as of any controller. */
    @SuppressWarnings("unchecked") // What stands around it is of its class
    public <T> T bean(T controller) {
        return (T) beans.initializeBean(controller, controller.getClass().getName());
    }

    /** Opens an address that one of its methods answers. */
    public void add(RequestMethod verb, String address, Object controller, String method, String... consumes) {
        var info = RequestMappingInfo.paths(address)
                .methods(verb)
                .consumes(consumes)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, controller, method(controller, method));
        added.add(info);
    }

    public void removeAll() {
        added.forEach(mapping::unregisterMapping);
        added.clear();
    }

    private static Method method(Object controller, String name) {
        return Arrays.stream(ClassUtils.getUserClass(controller).getDeclaredMethods())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
