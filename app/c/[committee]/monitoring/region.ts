/**
 * The five countries as we drew them ourselves, by degrees of longitude and latitude: coarse on purpose, so that they
 * are recognised and nothing is read from their edges. Neighbours share their corners.
 */
type Corner = readonly [longitude: number, latitude: number];

const corners = (text: string): Corner[] =>
  text.split(" ").map((corner) => {
    const [longitude = 0, latitude = 0] = corner.split(",").map(Number);
    return [longitude, latitude];
  });

/* Borders that two countries share, and those towards others, from one end to the other. */
const KZ_UZ_WEST = corners("56,41.3 56,45 58.6,45.6 61.1,44.3 62,43.5 64.9,43.7");
const KZ_UZ_EAST = corners("66.1,43 66,42 66.7,41.1 68.2,41 69.1,41.4 70.9,42.2");
const KZ_KG = corners("71.2,42.8 73.5,43 75.5,42.9 79,42.7 80.2,42.1");
const KZ_TM = corners("52.5,41.7 53.5,42.1 54.7,42");
const UZ_KG = corners("70.3,41.6 71.6,41.4 73.1,40.9 72.1,40.3 71,40.2");
const UZ_TJ_NORTH = corners("70.6,40.2 70.5,40.9 69.4,40.75");
const UZ_TJ_SOUTH = corners("69.2,40.2 68.6,40.1 67.9,39.6 67.4,39.3 68.1,38.7 68,38 67.8,37.15");
const UZ_TM = corners("66.5,37.35 66.6,37.9 64.2,38.9 62.4,40 61.9,41.1 60.2,41.4 60,42.2 58.5,42.7 57,41.3");
const KG_TJ = corners("69.5,40.1 69.4,39.6 70.6,39.6 72,39.4 73.7,39.4");
const KZ_CASPIAN = corners("52.4,42.6 51,43.2 50.3,44.5 51.3,45.2 53,45.3 53,46.8 51,47 49,46.4");
const KZ_NORTH = corners(
  "46.6,48.4 47.5,50.2 51.5,51.5 54.5,50.9 58.5,51 61.5,51 61,52.4 61,53.9 65,54.5 69,55.4 71,55 71.2,54.2 73.5,53.8 76.5,54.3 77.9,53.3 80,50.8 83.3,51 85.5,49.6 87.3,49.1",
);
const KZ_CHINA = corners("85.7,48.4 85.5,47.1 83,47.2 82.3,45.5 80,45 80.8,43.2");
const KG_CHINA = corners("78.1,41.2 76.5,40.4 74,40.1");
const TJ_SOUTH = corners(
  "74.9,38.4 74.9,37.3 73.3,37.4 72.6,37 71.5,36.8 71.5,37.9 71.3,38.3 70.3,38.2 69.5,37.6 68.9,37.3",
);
const TM_SOUTH = corners(
  "52.9,40.9 53,40 53.6,39.3 53.9,37.35 55.4,38 57.2,38.2 59.3,37.5 60.4,36.6 61.2,35.3 62.3,35.3 63.1,35.9 64.5,36.3 65.7,37.5",
);

const back = (border: Corner[]) => border.toReversed();

const BORDERS = {
  KZ: [
    ...KZ_NORTH,
    ...KZ_CHINA,
    ...back(KZ_KG),
    ...back(KZ_UZ_EAST),
    ...back(KZ_UZ_WEST),
    ...back(KZ_TM),
    ...KZ_CASPIAN,
  ],
  UZ: [...KZ_UZ_WEST, ...KZ_UZ_EAST, ...UZ_KG, ...UZ_TJ_NORTH, ...UZ_TJ_SOUTH, ...UZ_TM],
  KG: [[70.9, 42.2], ...KZ_KG, ...KG_CHINA, ...back(KG_TJ), [70.6, 40.2], ...back(UZ_KG)],
  TJ: [...UZ_TJ_NORTH, ...UZ_TJ_SOUTH, ...back(TJ_SOUTH), [73.7, 39.4], ...back(KG_TJ.slice(0, -1))],
  TM: [...KZ_TM, [56, 41.3], ...back(UZ_TM), ...back(TM_SOUTH)],
} as const satisfies Record<string, readonly Corner[]>;

type Place = keyof typeof BORDERS;

const LABELS: Record<Place, Corner> = {
  KZ: [67.5, 48.6],
  UZ: [63.8, 41.7],
  KG: [75.2, 41.9],
  TJ: [70.4, 39],
  TM: [58.6, 39.6],
};

const WEST = 46;
const NORTH = 56;
const SCALE = 12;
/** A degree of longitude is so much shorter than one of latitude in the middle of the region. */
const NARROW = Math.cos((45 * Math.PI) / 180);

const at = ([longitude, latitude]: Corner) =>
  [(longitude - WEST) * NARROW * SCALE, (NORTH - latitude) * SCALE].map((value) => Math.round(value * 10) / 10);

export const REGION = (Object.keys(BORDERS) as Place[]).map((place) => {
  const [x = 0, y = 0] = at(LABELS[place]);
  return { place, path: `M${BORDERS[place].map((corner) => at(corner).join(" ")).join("L")}Z`, x, y };
});

export const REGION_SIZE = { width: 354, height: 252 };
