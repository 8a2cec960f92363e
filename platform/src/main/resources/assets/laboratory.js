// Ties each slider to its number field, and keeps in sight what is being moved. Without it the fields work alone.
"use strict";

(() => {
    document.documentElement.classList.add("scripted");

    const round = number => String(Math.round(Number(number) * 100) / 100);

    document.addEventListener("input", event => {
        const { dataset, id, value } = event.target;
        if (dataset.field) {
            document.getElementById(dataset.field).value = round(value);
        } else if (id && value.trim() !== "") {
            const slider = document.querySelector(`[data-field="${CSS.escape(id)}"]`);
            const number = Number(value.replace(/[,٫]/, "."));
            if (slider && !Number.isNaN(number)) {
                slider.value = number;
            }
        }
    });

    let held = null;
    let heldAt = 0;

    document.addEventListener("htmx:beforeSwap", event => {
        // A page that says what is wrong is shown like any other.
        if (event.detail.xhr.status === 422) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
        held = document.activeElement;
        heldAt = held.getBoundingClientRect().top;
    });

    document.addEventListener("htmx:afterSettle", () => {
        if (held && held.isConnected && held.closest(".levers")) {
            window.scrollBy(0, held.getBoundingClientRect().top - heldAt);
        }
        held = null;
    });
})();
