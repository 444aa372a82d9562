import { type Block, SERIES, TONES } from "./pdf";

/** A chart as the office program draws it itself, its figures in it as they are; and how tall, in the units below. */
export type Chart = { xml: string; height: number; says: string };

/** English Metric Units: so many to a millimetre. */
const MM = 36_000;
const WIDTH = 165 * MM;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const hex = (colour: string) => colour.slice(1).toUpperCase();
const filled = (colour: string) =>
  `<c:spPr><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;

export function chartOf(of: Extract<Block, { is: "bars" | "columns" }>): Chart {
  if (of.is === "bars") {
    const series = {
      name: "",
      colour: TONES.plain,
      values: of.bars.map(({ value }) => value),
      colours: of.bars.map(({ tone = "plain" }) => TONES[tone]),
    };
    const labels = of.bars.map(({ label }) => label);
    const says = of.bars.map(({ label, value }) => `${label}: ${value}`).join("; ");
    return { xml: chartXml("bar", labels, [series]), height: (6 + 6.5 * labels.length) * MM, says };
  }
  const labels = of.groups.map(({ label }) => label);
  const series = of.series.map((name, at) => ({
    name,
    colour: SERIES[at % SERIES.length] ?? TONES.plain,
    values: of.groups.map(({ values }) => values[at] ?? 0),
  }));
  const says = series.map(
    ({ name, values }) => `${name}: ${values.map((value, at) => `${labels[at]} ${value}`).join(", ")}`,
  );
  return { xml: chartXml("col", labels, series), height: 70 * MM, says: says.join("; ") };
}

type Series = { name: string; colour: string; values: number[]; colours?: string[] };

const points = (values: readonly (string | number)[]) =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${escaped(String(value))}</c:v></c:pt>`).join("")}`;

const VALUES_SHOWN =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const seriesXml = (labels: string[]) => (series: Series, at: number) =>
  [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escaped(series.name)}</c:v></c:tx>`,
    filled(series.colour),
    ...(series.colours ?? []).map(
      (colour, nth) =>
        `<c:dPt><c:idx val="${nth}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${filled(colour).replace(/<c:invert.*/, "")}</c:dPt>`,
    ),
    VALUES_SHOWN,
    `<c:cat><c:strLit>${points(labels)}</c:strLit></c:cat>`,
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(series.values)}</c:numLit></c:val></c:ser>`,
  ].join("");

function chartXml(direction: "bar" | "col", labels: string[], series: Series[]): string {
  const lying = direction === "bar";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/>',
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.map(seriesXml(labels)).join("")}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    // Bars are read from the top.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${lying ? "b" : "l"}"/><c:crossAx val="1"/></c:valAx></c:plotArea>`,
    series.length > 1 ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : "",
    '<c:plotVisOnly val="1"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr></c:chartSpace>',
  ].join("");
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** Where it stands in the text; whoever cannot see it hears its figures. */
export const drawingOf = ({ height, says }: Chart, at: number): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent cx="${WIDTH}" cy="${height}"/><wp:docPr id="${1000 + at}" name="Chart ${at + 1}" descr="${escaped(says)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="chart${at}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
