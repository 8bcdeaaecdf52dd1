extension HTMLPage {
    /// Filters cards by severity and table, and opens the card that a link leads to. Without script everything is shown.
    static let script = """
        const form = document.querySelector(".filters");
        const cards = [...document.querySelectorAll(".card")];
        function apply() {
          const data = new FormData(form);
          const severities = new Set(data.getAll("severity"));
          const table = data.get("table");
          let shown = 0;
          for (const card of cards) {
            card.hidden = !severities.has(card.dataset.severity) || (table !== "" && card.dataset.table !== table);
            if (!card.hidden) shown += 1;
          }
          for (const cause of document.querySelectorAll(".cause")) cause.hidden = !cause.querySelector(".card:not([hidden])");
          form.querySelector("output").textContent = `${shown} / ${cards.length}`;
          document.querySelector(".nothing").hidden = shown > 0 || cards.length === 0;
        }
        function open() {
          const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          if (!card || !card.classList.contains("card")) return;
          if (card.hidden) { form.reset(); apply(); }
          card.open = true;
          card.scrollIntoView();
        }
        function reveal() {
          for (const box of document.querySelectorAll(".scroll")) {
            const cell = box.querySelector(".culprit");
            if (cell) box.scrollLeft = cell.offsetLeft + cell.offsetWidth / 2 - box.clientWidth / 2;
          }
        }
        addEventListener("resize", reveal);
        reveal();
        if (form) {
          form.addEventListener("input", apply);
          form.addEventListener("submit", (event) => event.preventDefault());
          addEventListener("hashchange", open);
          apply();
          open();
        }
        """
}
