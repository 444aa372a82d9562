import { borderMedics } from "./capacity-requests/border-medics";
import { conservators } from "./capacity-requests/conservators";
import { customsLab } from "./capacity-requests/customs-lab";
import { dustHealth } from "./capacity-requests/dust-health";
import { floodSirens } from "./capacity-requests/flood-sirens";
import { glacierField } from "./capacity-requests/glacier-field";
import { irrigationWomen } from "./capacity-requests/irrigation-women";
import { roadInspectors } from "./capacity-requests/road-inspectors";
import { snowmelt } from "./capacity-requests/snowmelt";
import { statistics } from "./capacity-requests/statistics";
import { teachers } from "./capacity-requests/teachers";
import { translators } from "./capacity-requests/translators";
import { turbine } from "./capacity-requests/turbine";
import type { Demo } from "./content";
import type { Story } from "./story";

/** In the order in which they are told. */
const ALL = [
  snowmelt,
  customsLab,
  floodSirens,
  turbine,
  teachers,
  conservators,
  dustHealth,
  borderMedics,
  statistics,
  roadInspectors,
  irrigationWomen,
  glacierField,
  translators,
];

export const capacityRequests = (demo: Demo): Story[] => ALL.map((tell) => tell(demo));
