// Leaving quickly: the calendar stands where her page stood, so that going back does not show that page's address again.
(() => {
    const form = document.querySelector('form.leave');
    if (!form) {
        return;
    }
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const away = () => location.replace(form.dataset.to);
        // At once, whatever she still reads; her session ends also if the page is gone before the answer is there.
        document.body.hidden = true;
        fetch(form.action, {method: 'POST', redirect: 'manual', keepalive: true, credentials: 'same-origin'}).then(away, () => form.submit());
    });
})();
