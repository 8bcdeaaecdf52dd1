/// How the page looks on a screen, and on paper.
enum PageStyle {
    static func style(of page: PageSetup) -> String {
        """
        :root { color-scheme: light dark; --line: #888a; --head: #8882; }
        body { font: 16px/1.9 "FangSong", "仿宋", "Noto Serif CJK SC", "Songti SC", serif; max-width: 46rem;
          margin: 0 auto; padding: 1.5rem 1rem; text-align: justify; }
        h1, h2, caption strong, th, figcaption { font-family: "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
        h1 { font-size: 1.6rem; text-align: center; line-height: 1.5; }
        h2 { font-size: 1.15rem; } h3 { font-size: 1.1rem; font-family: "KaiTi", "楷体", "Kaiti SC", serif; }
        h4 { font-size: 1rem; } h2, h3, h4 { margin: 1.4em 0 .4em; break-after: avoid; }
        p { margin: .4em 0; text-indent: 2em; } .header, .subtitle { text-align: center; text-indent: 0; }
        .header { font-size: .85rem; opacity: .75; } li { margin: .2em 0; }
        mark { background: #ffef8a; color: #222; padding: 0 .2em; }
        .table { overflow-x: auto; margin: 1em 0 .4em; }
        table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.5; }
        caption { padding: .3em 0; } caption strong { display: block; } .unit { display: block; text-align: right; }
        th, td { border: 1px solid var(--line); padding: .25em .5em; text-align: left; overflow-wrap: anywhere; }
        th { background: var(--head); font-weight: normal; } .centre { text-align: center; }
        td.centre { white-space: nowrap; }
        .end { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .wide { min-width: 34rem; } .total td { font-weight: bold; }
        tr { break-inside: avoid; } .note { text-indent: 0; font-size: .88rem; }
        figure { margin: 1em 0; break-inside: avoid; overflow-x: auto; } figcaption { text-align: center; font-size: .9rem; }
        svg { width: 100%; min-width: 40rem; height: auto; font-family: sans-serif; }
        .notes { margin-top: 2em; padding-top: .6em; border-top: 1px solid var(--line); font-size: .88rem; }
        .page { border: 0; border-top: 1px dashed var(--line); margin: 2em 0; }
        @media print { .page { break-after: page; border: 0; margin: 0; } body { max-width: none; padding: 0; } }
        @page { size: \(page.width)mm \(page.height)mm; \
        margin: \(page.top)mm \(page.right)mm \(page.bottom)mm \(page.left)mm; }

        """
    }
}
