import type { Demo } from "./content";
import { borderSafety } from "./oversight-reviews/border-safety";
import { crafts } from "./oversight-reviews/crafts";
import { craftsShop } from "./oversight-reviews/crafts-shop";
import { dust } from "./oversight-reviews/dust";
import { feederRoads } from "./oversight-reviews/feeder-roads";
import { glacier } from "./oversight-reviews/glacier";
import { hydropower } from "./oversight-reviews/hydropower";
import { sarazm } from "./oversight-reviews/sarazm";
import { schoolCalendar } from "./oversight-reviews/school-calendar";
import { schoolsPilot } from "./oversight-reviews/schools-pilot";
import { tradeCorridors } from "./oversight-reviews/trade-corridors";
import { winterPower } from "./oversight-reviews/winter-power";
import { youth } from "./oversight-reviews/youth";
import { zarafshonFlood } from "./oversight-reviews/zarafshon-flood";
import type { Story } from "./story";

/** In the order in which they are told. */
const ALL = [
  sarazm,
  tradeCorridors,
  zarafshonFlood,
  feederRoads,
  winterPower,
  hydropower,
  schoolCalendar,
  crafts,
  glacier,
  borderSafety,
  dust,
  youth,
  schoolsPilot,
  craftsShop,
];

export const oversightReviews = (demo: Demo): Story[] => ALL.map((tell) => tell(demo));
