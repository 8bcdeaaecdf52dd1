extension HTMLPage {
    /// Colours say how much something weighs and nothing else; figures are set so that digits stand below each other.
    static let style = """
        :root { color-scheme: light dark; --paper: #fff; --ground: #f6f5f2; --ink: #1d2126; --soft: #5f6670; --line: #e1dfd9;
          --error: #b3261e; --error-tint: #fbe9e7; --warning: #8a5a00; --warning-tint: #fdf3dc; --info: #35618e;
          --info-tint: #e8f0f7; --good: #2e6b4a; --plan: #b7bec8; --spent: #35618e; }
        @media screen and (prefers-color-scheme: dark) { :root { --paper: #1b1e22; --ground: #131518; --ink: #e6e4df; --soft: #9aa1ab;
          --line: #33373d; --error: #f2867e; --error-tint: #43211f; --warning: #e3b454; --warning-tint: #3b2f14;
          --info: #8bb6e0; --info-tint: #1d2f40; --good: #7fbf9b; --plan: #59616c; --spent: #8bb6e0; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
        body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
          font: 15px/1.65 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
        h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; font-weight: 650; }
        h3 { margin: 0; font-size: 1rem; font-weight: 600; }
        p { margin: .35rem 0; } a { color: var(--info); text-underline-offset: .15em; }
        code { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
        .kicker, .soft, th, figcaption, dt { color: var(--soft); }
        .kicker { margin: 0 0 .25rem; font-size: .85rem; letter-spacing: .04em; } .soft { font-size: .88rem; }
        .panel, .card, .cause { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
        .panel { padding: 1.1rem 1.25rem; margin: 1rem 0; }
        .headline { font-size: 1.2rem; font-weight: 600; margin: 0 0 .75rem; }
        .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr)); gap: .5rem 1rem; margin: 0 0 .9rem; }
        .counts dt { font-size: .82rem; } .counts dd { margin: 0; font-size: 1.55rem; line-height: 1.2; font-weight: 600; }
        .mismatch dd { color: var(--error); } .suspicious dd { color: var(--warning); }
        .zero dd { color: var(--soft); font-weight: 400; }
        .share { display: block; width: 100%; height: .55rem; border-radius: .3rem; overflow: hidden; }
        .exact { fill: var(--good); } .rounding { fill: var(--info); } .suspicious { fill: var(--warning); }
        .mismatch { fill: var(--error); } .notEvaluated { fill: var(--line); }
        .toc { margin: .9rem 0 0; padding: 0; list-style: none; }
        .toc li { padding: .3rem 0; border-top: 1px solid var(--line); } .toc a { text-decoration: none; color: inherit; }
        .toc a:hover, .toc a:focus-visible { text-decoration: underline; }
        .filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem;
          margin: 1rem -1.25rem; padding: .6rem 1.25rem; background: var(--ground); border-bottom: 1px solid var(--line); }
        .filters label { display: inline-flex; align-items: center; gap: .35rem; font-size: .9rem; }
        .filters select { font: inherit; padding: .15rem .4rem; color: inherit; background: var(--paper);
          border: 1px solid var(--line); border-radius: .35rem; max-width: 60vw; }
        .filters output { margin-left: auto; color: var(--soft); font-size: .85rem; }
        .card { margin: .75rem 0; border-left-width: .28rem; break-inside: avoid; overflow: clip; }
        .card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); }
        .card.info { border-left-color: var(--info); }
        .card > summary { display: flex; flex-wrap: wrap; gap: .15rem .6rem; align-items: baseline; padding: .7rem 1rem; cursor: pointer;
          list-style-position: inside; }
        .card > summary h3 { flex: 1 1 18rem; } .card .inside { padding: 0 1rem .9rem; }
        .card:target { outline: 2px solid var(--info); outline-offset: 2px; }
        .tag { font-size: .78rem; font-weight: 600; padding: .05rem .45rem; border-radius: .3rem; white-space: nowrap; }
        .tag.error { color: var(--error); background: var(--error-tint); }
        .tag.warning { color: var(--warning); background: var(--warning-tint); }
        .tag.info { color: var(--info); background: var(--info-tint); }
        .cause { padding: .25rem 1rem .5rem; margin: 1.25rem 0; border-color: var(--error); background: none; }
        .cause > p { font-weight: 600; }
        table { border-collapse: collapse; } th { font-weight: 400; text-align: left; }
        td, th { padding: .18rem .9rem .18rem 0; vertical-align: top; } .number { text-align: right; white-space: nowrap; }
        .figures { margin: .3rem 0; } .figures th { white-space: nowrap; } .figures .number { font-weight: 600; } .figures .difference .number { color: var(--error); }
        .info .figures .difference .number { color: inherit; }
        .scroll { overflow-x: auto; margin: .6rem 0; }
        .ruled { width: 100%; font-size: .9rem; } .ruled td, .ruled th { padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
        .ruled thead th { border-bottom-color: var(--soft); white-space: nowrap; } .ruled thead .number { text-align: right; } .ruled td:not(.number, :first-child) { min-width: 7.5em; }
        tr.warning td:first-child { box-shadow: inset 3px 0 var(--warning); } tr.error td:first-child { box-shadow: inset 3px 0 var(--error); }
        .sheet { width: max-content; font-size: .84rem; line-height: 1.4; border: 1px solid var(--line); background: var(--paper); }
        .sheet td, .sheet th { border: 1px solid var(--line); padding: .2rem .5rem; min-width: 2.2rem; max-width: 14rem; overflow-wrap: break-word; }
        .sheet th { text-align: center; font-size: .75rem; background: var(--ground); } .sheet td { white-space: pre-line; }
        .sheet .number { white-space: nowrap; } .sheet .gap td { text-align: center; color: var(--soft); padding: 0; }
        .sheet .culprit { background: var(--error-tint); outline: 2px solid var(--error); outline-offset: -2px; font-weight: 600; }
        .warning .sheet .culprit { background: var(--warning-tint); outline-color: var(--warning); }
        .info .sheet .culprit { background: var(--info-tint); outline-color: var(--info); }
        .sheet .other { background: var(--info-tint); }
        figure { margin: .6rem 0; } figcaption { font-size: .82rem; margin-bottom: .25rem; }
        blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .8rem; border-left: 2px solid var(--line); }
        details.more { margin: .4rem 0; } details.more > summary { cursor: pointer; color: var(--soft); font-size: .88rem; }
        .formula { display: block; padding: .4rem .6rem; margin: .4rem 0; background: var(--ground); border-radius: .3rem; }
        .chart { display: grid; grid-template-columns: minmax(7rem, 16rem) 1fr auto; gap: .45rem .9rem; align-items: center; font-size: .88rem; }
        .chart .pair { display: contents; } .chart svg { display: block; width: 100%; height: 1.3rem; }
        .chart .values { text-align: right; line-height: 1.3; white-space: nowrap; font-size: .82rem; }
        .chart .values span { display: block; font-size: inherit; } .plan { fill: var(--plan); } .spent { fill: var(--spent); } .marked { fill: var(--warning); }
        .key { display: flex; gap: 1rem; font-size: .82rem; color: var(--soft); margin: .1rem 0 .7rem; flex-wrap: wrap; }
        .key svg { width: .8rem; height: .8rem; vertical-align: -.06rem; margin-right: .3rem; }
        .nothing { color: var(--soft); padding: 1rem 0; } footer { margin-top: 3rem; color: var(--soft); font-size: .78rem; }
        [hidden] { display: none !important; }
        @media (max-width: 40rem) { body { padding: 1.25rem .9rem 3rem; font-size: 15px; } h1 { font-size: 1.4rem; }
          .filters { position: static; margin: 1rem -.9rem; padding: .5rem .9rem; } .filters output { margin-left: 0; width: 100%; }
          html { scroll-padding-top: .75rem; }
          .card > summary, .card .inside { padding-left: .8rem; padding-right: .8rem; }
          .chart { grid-template-columns: 1fr auto; gap: .1rem .6rem; } .chart .label { grid-column: 1 / -1; margin-top: .5rem; }
          .figures td:last-child { display: block; padding-bottom: .4rem; } .figures td, .figures th { padding-right: .6rem; } }
        @media print { :root { color-scheme: light; --ground: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; }
          .filters { display: none; } .card { break-inside: auto; overflow: visible; }
          .card:not([open]) { margin: 0; border-width: 0 0 1px .28rem; border-radius: 0; } .card:not([open]) > summary { padding: .3rem .6rem; }
          .card:not([open]) h3 { font-weight: 400; font-size: .9rem; } tr, .pair { break-inside: avoid; }
          summary, .cause > p, figcaption, h2, h3 { break-after: avoid; } .scroll { overflow: visible; }
          a { color: inherit; text-decoration: none; } }
        """
}
