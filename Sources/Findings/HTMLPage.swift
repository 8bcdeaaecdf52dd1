/// What the HTML report looks like, and the few lines that make its filters work.
enum HTMLPage {
    static let style = """
        :root { color-scheme: light dark; --line: #8886; --error: #c0392b; --warning: #b9770e; --info: #2e6da4;
          --good: #2e8b57; --quiet: #8888; }
        body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
        code, .number { font-variant-numeric: tabular-nums; }
        .filters { display: flex; flex-wrap: wrap; gap: .4rem 1rem; position: sticky; top: 0; padding: .5rem 0;
          background: Canvas; border-bottom: 1px solid var(--line); }
        .files, .place { opacity: .75; margin: .2rem 0; overflow-wrap: anywhere; }
        .counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: .5rem 0; }
        .counts div { min-width: 4rem; } dt { font-size: .85rem; opacity: .75; } dd { margin: 0; font-size: 1.4rem; }
        .counts .mismatch dd { color: var(--error); }
        .bar { width: 100%; height: .6rem; border-radius: .3rem; }
        rect.exact { fill: var(--good); } rect.rounding { fill: var(--info); } rect.suspicious { fill: var(--warning); }
        rect.mismatch { fill: var(--error); } rect.notEvaluated { fill: var(--quiet); }
        article { border: 1px solid var(--line); border-left: .3rem solid var(--info); border-radius: .3rem;
          padding: .6rem .9rem; margin: .8rem 0; break-inside: avoid; }
        article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); }
        .severity { font-size: .8rem; padding: .1rem .4rem; border: 1px solid currentColor; border-radius: .3rem; }
        .error .severity { color: var(--error); } .warning .severity { color: var(--warning); }
        .info .severity { color: var(--info); }
        table { border-collapse: collapse; max-width: 100%; } th { text-align: left; font-weight: normal; opacity: .75;
          white-space: nowrap; }
        th, td { padding: .1rem .8rem .1rem 0; vertical-align: top; overflow-wrap: anywhere; }
        .number { text-align: right; white-space: nowrap; }
        blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 2px solid var(--line); }
        article p { margin: .3rem 0; } [hidden] { display: none; }
        @media (max-width: 32rem) { body { font-size: 14px; padding: .6rem; } td:last-child { display: block; } }
        @media print { .filters { display: none; } body { max-width: none; } details { display: block; } }

        """

    static let script = """
        const form = document.querySelector(".filters");
        form.addEventListener("change", () => {
          const data = new FormData(form);
          const shown = new Set(data.getAll("severity"));
          const table = data.get("table");
          for (const card of document.querySelectorAll("article")) {
            card.hidden = !shown.has(card.dataset.severity) || (table !== "" && card.dataset.table !== table);
          }
        });

        """
}
