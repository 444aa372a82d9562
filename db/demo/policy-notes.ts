import type { Demo } from "./content";
import { craftsVisa } from "./policy-notes/crafts-visa";
import { driverPermits } from "./policy-notes/driver-permits";
import { dustWarning } from "./policy-notes/dust-warning";
import { libraries } from "./policy-notes/libraries";
import { museumLoans } from "./policy-notes/museum-loans";
import { pasture } from "./policy-notes/pasture";
import { perishables } from "./policy-notes/perishables";
import { roadToll } from "./policy-notes/road-toll";
import { seismic } from "./policy-notes/seismic";
import { snowData } from "./policy-notes/snow-data";
import { textbooks } from "./policy-notes/textbooks";
import { windowFee } from "./policy-notes/window-fee";
import { winterTariff } from "./policy-notes/winter-tariff";
import { womenTraders } from "./policy-notes/women-traders";
import type { Story } from "./story";

/** In the order in which they are told. */
const ALL = [
  perishables,
  winterTariff,
  snowData,
  driverPermits,
  textbooks,
  craftsVisa,
  dustWarning,
  pasture,
  seismic,
  windowFee,
  museumLoans,
  womenTraders,
  roadToll,
  libraries,
];

export const policyNotes = (demo: Demo): Story[] => ALL.map((tell) => tell(demo));
