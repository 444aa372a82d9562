import type { Route } from "./route";
import { statusesIn } from "./route-check";
import { STATUSES, type Status } from "./words";

/**
 * A route as a drawing, narrow enough for a phone: the statuses below each other in the vocabulary's order. Steps
 * onwards run down their right, steps back up their left, those to one status in one lane; each has its row's number.
 */
type Layout = {
  width: number;
  height: number;
  box: { x: number; width: number; height: number };
  boxes: { status: Status; y: number }[];
  lines: { row: number; path: string; badge: { x: number; y: number } }[];
};

const BOX = { width: 136, height: 40 };
const GAP = 28;
const LANE = 21;
const MARGIN = 11;
const BEND = 6;

type Side = "left" | "right";
/** One end of a line, at one side of a box. `toward` is the place of the other end. */
type End = { side: Side; at: number; toward: number };
/** A lane's lines: their rows and where each starts, and the one end they share. */
type Lane = { side: Side; starts: { row: number; end: End }[]; end: End };

export function layoutOf(route: Route): Layout {
  const present = statusesIn(route);
  const statuses = STATUSES.filter((status) => present.includes(status));
  const { straight, lanes } = sorted(route, statuses);
  const ports = portsOf(lanes);
  const tracks = tracksOf(lanes, ports);
  const room = (side: Side) => LANE * Math.max(0, ...lanes.map((lane) => (lane.side === side ? tracks(lane) + 1 : 0)));
  const left = MARGIN + room("left");
  const right = left + BOX.width;
  const lines = lanes.flatMap((lane) => {
    const away = LANE * (tracks(lane) + 1);
    const [edge, x] = lane.side === "left" ? [left, left - away] : [right, right + away];
    return lane.starts.map(({ row, end }) => ({
      row,
      ...around(edge, x, ports.get(end) ?? 0, ports.get(lane.end) ?? 0),
    }));
  });
  return {
    width: right + room("right") + MARGIN,
    height: statuses.length * (BOX.height + GAP) - GAP + 4,
    box: { x: left, ...BOX },
    boxes: statuses.map((status, at) => ({ status, y: topOf(at) })),
    lines: [
      ...straight.map(({ row, at }) => ({ row, ...down(left + BOX.width / 2, topOf(at) + BOX.height) })),
      ...lines,
    ],
  };
}

const topOf = (at: number) => 2 + at * (BOX.height + GAP);

/** The first step to the very next status goes straight down; the others go around, in a lane for each status they lead to. */
function sorted(route: Route, statuses: readonly Status[]) {
  const straight: { row: number; at: number }[] = [];
  const lanes = new Map<string, Lane>();
  for (const [row, { from, to }] of route.entries()) {
    const [at, toward] = [statuses.indexOf(from), statuses.indexOf(to)];
    const same = route.slice(0, row).filter((other) => other.from === from && other.to === to).length;
    if (toward === at + 1 && same === 0) {
      straight.push({ row, at });
      continue;
    }
    const side = toward < at ? "left" : "right";
    const key = `${side} ${to} ${same}`;
    const lane = lanes.get(key) ?? { side, starts: [], end: { side, at: toward, toward: at } };
    lane.starts.push({ row, end: { side, at, toward } });
    lanes.set(key, lane);
  }
  return { straight, lanes: [...lanes.values()] };
}

/** Where on the side of its box each end meets it, so that lines seldom cross. */
function portsOf(lanes: readonly Lane[]): Map<End, number> {
  const ends = lanes.flatMap(({ starts, end }) => [...starts.map((start) => start.end), end]);
  const ports = new Map<End, number>();
  for (const key of new Set(ends.map(({ side, at }) => `${side} ${at}`))) {
    const here = ends
      .filter(({ side, at }) => `${side} ${at}` === key)
      .toSorted((one, other) => rank(one) - rank(other));
    const pace = Math.min(9, (BOX.height - 8) / here.length);
    for (const [nth, end] of here.entries())
      ports.set(end, topOf(end.at) + BOX.height / 2 + (nth - (here.length - 1) / 2) * pace);
  }
  return ports;
}

/** Ends that lead far up stand above those that lead near, which stand above those that lead down. */
const rank = ({ at, toward }: End) => (toward < at ? at - toward - 1000 : 1000 - (toward - at));

/** How far out each lane runs: lanes that overlap keep apart, and short ones stay nearest to the boxes. */
function tracksOf(lanes: readonly Lane[], ports: ReadonlyMap<End, number>): (lane: Lane) => number {
  const spanOf = ({ starts, end }: Lane) => {
    const ys = [...starts.map((start) => start.end), end].map((one) => ports.get(one) ?? 0);
    return { top: Math.min(...ys) - GAP / 2, bottom: Math.max(...ys) + GAP / 2 };
  };
  const length = (lane: Lane) => spanOf(lane).bottom - spanOf(lane).top;
  const tracks = new Map<Lane, number>();
  for (const lane of lanes.toSorted((one, other) => length(one) - length(other))) {
    const { top, bottom } = spanOf(lane);
    const beside = [...tracks].filter(
      ([other]) => other.side === lane.side && spanOf(other).bottom > top && spanOf(other).top < bottom,
    );
    let track = 0;
    while (beside.some(([, taken]) => taken === track)) track += 1;
    tracks.set(lane, track);
  }
  return (lane) => tracks.get(lane) ?? 0;
}

const down = (x: number, y: number) => ({ path: `M${x} ${y}V${y + GAP}`, badge: { x, y: y + GAP / 2 - 3 } });

/** Out to the lane, along it, and back to the other box. The number stands where the line joins its lane. */
function around(edge: number, lane: number, y1: number, y2: number) {
  const out = lane > edge ? 1 : -1;
  const turn = Math.min(BEND, Math.abs(y2 - y1) / 2) * Math.sign(y2 - y1);
  const path = [
    `M${edge} ${y1}H${lane - BEND * out}`,
    `Q${lane} ${y1} ${lane} ${y1 + turn}`,
    `V${y2 - turn}`,
    `Q${lane} ${y2} ${lane - BEND * out} ${y2}`,
    `H${edge}`,
  ].join("");
  return { path, badge: { x: lane, y: y1 } };
}
