/**
 * How a document looks on paper, in Typst. What it says comes in as data, never as markup: nothing that anybody
 * typed is run. Headings, lists and tables are what they are, so that the PDF is tagged and can be heard.
 */
export const TEMPLATE = `
#let doc = json(bytes(sys.inputs.doc))
#let quiet = rgb("#5b6470")
#let line-colour = rgb("#d5d9de")
#set document(title: doc.title, date: none)
#set text(font: "Noto Sans", size: 9.5pt, lang: doc.lang)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 20mm, bottom: 24mm),
  footer: context {
    set text(size: 7.5pt, fill: quiet)
    grid(columns: (1fr, auto), gutter: 8mm, doc.footer, counter(page).display("1 / 1", both: true))
  },
)
// Days that are written with a hyphen, "31-mart", stay in one piece in narrow cells too.
#show regex("\\d{1,2}-\\p{L}{3,}"): it => box(it)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 17pt, weight: "semibold")
#show heading.where(level: 1): set block(above: 0.9em, below: 1.1em)
#show heading.where(level: 2): it => block(above: 1.9em, below: 0.9em, sticky: true, {
  set text(size: 12pt, weight: "semibold")
  it.body
  v(-0.5em)
  line(length: 100%, stroke: 0.5pt + line-colour)
})
#show heading.where(level: 3): set text(size: 10pt, weight: "semibold")

#let said(body) = {
  let tongue = doc.tongues.at(body, default: none)
  if tongue == none { body } else { text(lang: tongue, body) }
}
#let paragraphs(text) = for part in text.split("\\n").filter(part => part.trim() != "") { par(said(part)) }
// What is short stays on one page; what is long may be longer than a page.
#let length(of) = of.flatten().map(text => text.len()).sum(default: 0)
#let together(long, body) = block(breakable: long > 1400, width: 100%, body)
#let pairs(of) = together(length(of), for (term, value) in of {
  block(below: 0.75em, breakable: value.len() > 1400, grid(columns: (42mm, 1fr), gutter: 4mm, text(fill: quiet, term), paragraphs(value)))
})
#let cells(of) = {
  let below = of.at("below", default: ())
  let rule = table.hline(stroke: 0.5pt + line-colour)
  let figures = of.at("figures", default: ())
  // Words after figures, which end where their column ends, stand well apart from them.
  let inset(x) = (left: if x == 0 { 0pt } else if figures.contains(x - 1) and not figures.contains(x) { 10pt } else { 4pt }, right: if x == of.columns.len() - 1 { 0pt } else { 4pt }, y: 4pt)
  (
    table.header(..of.columns.enumerate().map(((x, name)) => table.cell(inset: inset(x), text(size: 8pt, fill: quiet, weight: "semibold", name))), rule),
    ..of.rows.enumerate().map(((y, row)) => (
      ..row.enumerate().map(((x, cell)) => table.cell(inset: inset(x), breakable: cell.len() > 1400, text(size: 8.5pt, said(cell)))),
      ..if below.at(y, default: "") != "" { (
        table.cell(colspan: of.columns.len(), align: left, inset: (x: 0pt, top: 1pt, bottom: 5pt), breakable: below.at(y).len() > 1400, text(size: 8.5pt, fill: quiet, said(below.at(y)))),
      ) },
      rule,
    )).flatten(),
  )
}
#let rows(of) = block(breakable: length(of.rows) > 500, width: 100%, {
  // Only words that may be wider than their cell are broken.
  show regex("\\p{L}{13,}"): set text(hyphenate: true)
  table(
    columns: of.widths.map(width => width * 1fr),
    stroke: none,
    align: (x, y) => if of.at("figures", default: ()).contains(x) { right } else { left },
    ..cells(of),
  )
})
#let bars(of, sticky) = block(breakable: false, sticky: sticky, width: 100%, {
  let most = calc.max(1, ..of.map(bar => bar.value))
  grid(
    columns: (42mm, 1fr, auto), gutter: 2.2mm, align: horizon,
    ..of.map(bar => (text(size: 8.5pt, bar.label), box(width: bar.value / most * 100%, height: 3mm, fill: rgb(doc.tones.at(bar.at("tone", default: "plain")))), text(size: 8.5pt, weight: "semibold", str(bar.value)))).flatten(),
  )
})
#let columns(of, sticky) = {
  let most = calc.max(1, ..of.groups.map(group => calc.max(0, ..group.values)))
  let colour(at) = rgb(doc.colours.at(calc.rem(at, doc.colours.len())))
  block(breakable: false, sticky: sticky, width: 100%, {
    pdf.artifact(block(below: 3mm, of.series.enumerate().map(((at, name)) => box(inset: (right: 4mm), {
      box(width: 2.5mm, height: 2.5mm, fill: colour(at))
      h(1.2mm)
      text(size: 8pt, name)
    })).join()))
    pdf.artifact(grid(
      columns: of.groups.map(_ => 1fr), align: bottom + center, row-gutter: 1.5mm,
      ..of.groups.map(group => grid(
        columns: group.values.map(_ => 4.5mm), column-gutter: 0.7mm, align: bottom + center,
        ..group.values.enumerate().map(((at, value)) => stack(spacing: 1mm,
          text(size: 7pt, str(value)),
          rect(width: 4.5mm, height: calc.max(0.3, value / most * 38) * 1mm, fill: colour(at)),
        )),
      )),
      grid.hline(stroke: 0.5pt + line-colour),
      ..of.groups.map(group => text(size: 7.5pt, fill: quiet, group.label)),
    ))
  })
}
#let blocks(of) = for one in of {
  if one.at("heading", default: none) != none { heading(level: 3, said(one.heading)) }
  if one.is == "text" { block(sticky: one.withNext, paragraphs(one.text)) }
  if one.is == "pairs" { pairs(one.pairs) }
  if one.is == "table" { rows(one) }
  if one.is == "bars" { bars(one.bars, one.withNext) }
  if one.is == "columns" { columns(one, one.withNext) }
  if one.is == "list" { list(..one.items.map(item => paragraphs(item))) }
  if one.is == "code" { block(fill: rgb("#f2f4f6"), inset: 7pt, radius: 2pt, width: 100%, text(size: 8pt, raw(one.text, block: true))) }
}

#let named = doc.at("contents", default: none)
#if named != none {
  show heading.where(level: 1): set text(size: 28pt)
  v(58mm)
  text(size: 11pt, fill: quiet, doc.kicker)
  heading(level: 1, doc.title)
  v(1mm)
  line(length: 30mm, stroke: 2pt + rgb(doc.tones.plain))
  v(4mm)
  text(size: 14pt, weight: "semibold", doc.lead)
  v(1fr)
  pairs(doc.facts)
  pagebreak()
  show outline.entry: set block(above: 1.1em)
  show heading: set text(size: 15pt)
  show heading: set block(below: 1.2em)
  outline(title: named, target: heading.where(level: 2), indent: 0pt)
  pagebreak()
} else {
  text(size: 8.5pt, fill: quiet, doc.kicker)
  heading(level: 1, said(doc.title))
  if doc.lead != "" { text(size: 11pt, weight: "semibold", doc.lead) }
  v(0.4em)
  pairs(doc.facts)
}
#for section in doc.sections {
  if section.at("apart", default: false) { pagebreak(weak: true) }
  heading(level: 2, section.title)
  blocks(section.blocks)
}
`;
