// Lets the device make or use a passkey when the form is sent, and sends its answer along.
(() => {
    const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));
    const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    const answer = document.getElementById('answer');
    const wrong = document.getElementById('wrong');
    if (!answer) {
        return;
    }
    const form = answer.form;
    const elsewhere = document.getElementById('elsewhere');
    if (elsewhere.dataset.place !== location.origin) {
        // The device would refuse, and the server too.
        elsewhere.hidden = false;
        document.getElementById('go').disabled = true;
        return;
    }
    const options = JSON.parse(answer.dataset.options);
    options.challenge = bytes(options.challenge);
    for (const it of [...(options.excludeCredentials || []), ...(options.allowCredentials || [])]) {
        it.id = bytes(it.id);
    }

    const make = async () => {
        options.user.id = bytes(options.user.id);
        const made = await navigator.credentials.create({publicKey: options});
        return {
            id: made.id,
            rawId: text(made.rawId),
            type: made.type,
            response: {
                clientDataJSON: text(made.response.clientDataJSON),
                attestationObject: text(made.response.attestationObject),
                transports: made.response.getTransports ? made.response.getTransports() : [],
            },
            clientExtensionResults: {},
        };
    };

    const sign = async () => {
        const signed = await navigator.credentials.get({publicKey: options});
        return {
            id: signed.id,
            rawId: text(signed.rawId),
            type: signed.type,
            response: {
                clientDataJSON: text(signed.response.clientDataJSON),
                authenticatorData: text(signed.response.authenticatorData),
                signature: text(signed.response.signature),
                userHandle: signed.response.userHandle ? text(signed.response.userHandle) : undefined,
            },
            clientExtensionResults: {},
        };
    };

    let asked = false;
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        if (asked) {
            return;
        }
        asked = true;
        wrong.hidden = true;
        try {
            answer.value = JSON.stringify(await (answer.dataset.kind === 'make' ? make() : sign()));
            form.submit();
        } catch {
            // She said no, or the device has none. The question holds for another try.
            if (options.user && typeof options.user.id !== 'string') {
                options.user.id = text(options.user.id);
            }
            wrong.hidden = false;
            asked = false;
        }
    });
})();
