package org.banu.platform.factors;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.platform.access.PersonId;
import org.banu.platform.outreach.Outreach;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is asked and what it answers, by W3C Web Authentication; checked by Spring Security. */
@Component
class RelyingParty {

    private static final String NAME = "Banu";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyStore store;
    private final String origin;
    private final String host;

    RelyingParty(PasskeyStore store, Outreach outreach) {
        this.store = store;
        var address = URI.create(outreach.address("/"));
        this.host = address.getHost();
        this.origin = address.getScheme() + "://" + address.getAuthority();
    }

    /** The only address at which passkeys of this Banu work: a browser keeps them by it. */
    String origin() {
        return origin;
    }

    String askToMake(PersonId person, String name, byte[] challenge) {
        return JSON.writeValueAsString(making(person, name, challenge));
    }

    String askToSign(byte[] challenge) {
        return JSON.writeValueAsString(signing(challenge));
    }

    /**
     * Keeps the passkey that was made.
     *
     * @throws RuntimeException if the answer does not fit what was asked
     */
    void add(PersonId person, String name, byte[] challenge, String answer, String label) {
        var credential =
                JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
        operations()
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        making(person, name, challenge), new RelyingPartyPublicKey(credential, label)));
    }

    /**
     * Whose passkey signed it.
     *
     * @throws RuntimeException if the answer does not fit what was asked
     */
    PersonId find(byte[] challenge, String answer) {
        var credential =
                JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        return person(operations()
                .authenticate(new RelyingPartyAuthenticationRequest(signing(challenge), credential))
                .getId());
    }

    private WebAuthnRelyingPartyOperations operations() {
        return new Webauthn4JRelyingPartyOperations(new People(), new Credentials(), party(), Set.of(origin));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder().id(host).name(NAME).build();
    }

    private PublicKeyCredentialCreationOptions making(PersonId person, String name, byte[] challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party())
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(bytes(person))
                        .name(name)
                        .displayName(name)
                        .build())
                .challenge(new Bytes(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PATIENCE)
                .excludeCredentials(store.list(person).stream()
                        .map(it -> PublicKeyCredentialDescriptor.builder()
                                .type(PublicKeyCredentialType.PUBLIC_KEY)
                                .id(new Bytes(it.id().bytes()))
                                .build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private PublicKeyCredentialRequestOptions signing(byte[] challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(new Bytes(challenge))
                .rpId(host)
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static Bytes bytes(PersonId person) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    private static PersonId person(Bytes bytes) {
        var buffer = ByteBuffer.wrap(bytes.getBytes());
        return new PersonId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** A person is named by her id; there is nothing else to keep. */
    private static final class People implements PublicKeyCredentialUserEntityRepository {

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(id)
                    .name(NAME)
                    .displayName(NAME)
                    .build();
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity ignored) {}

        @Override
        public void delete(Bytes ignored) {}
    }

    private final class Credentials implements UserCredentialRepository {

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("A passkey is removed by its owner.");
        }

        @Override
        public void save(CredentialRecord record) {
            store.save(new Passkey(
                    Blob.of(record.getCredentialId().getBytes()),
                    person(record.getUserEntityUserId()),
                    Blob.of(record.getPublicKey().getBytes()),
                    record.getLabel(),
                    record.getTransports().stream()
                            .map(AuthenticatorTransport::getValue)
                            .toList(),
                    record.getSignatureCount(),
                    record.isUvInitialized(),
                    record.isBackupEligible(),
                    record.isBackupState(),
                    Blob.of(requireNonNull(record.getAttestationObject()).getBytes()),
                    record.getCreated(),
                    record.getLastUsed()));
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return store.find(Blob.of(id.getBytes())).map(RelyingParty::record).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes id) {
            return store.list(person(id)).stream().map(RelyingParty::record).toList();
        }
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(passkey.id().bytes()))
                .userEntityUserId(bytes(passkey.person()))
                .publicKey(new ImmutablePublicKeyCose(passkey.publicKey().bytes()))
                .signatureCount(passkey.uses())
                .uvInitialized(passkey.verified())
                .transports(passkey.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(passkey.backupAble())
                .backupState(passkey.backedUp())
                .attestationObject(new Bytes(passkey.attestation().bytes()))
                .created(passkey.addedAt())
                .lastUsed(passkey.usedAt())
                .label(passkey.label())
                .build();
    }
}
