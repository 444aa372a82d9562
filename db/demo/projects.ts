import type { Area, ProjectStatus } from "@/lib/rules/words";
import type { CommitteeName } from "../cast";

type Project = {
  committee: CommitteeName;
  code: string;
  title: string;
  area: Area;
  countries: string[];
  status: ProjectStatus;
  plannedStart: string;
  plannedEnd: string;
  summary: string;
};

const rac = (
  code: string,
  title: string,
  area: Area,
  countries: string,
  status: Project["status"],
  plannedStart: string,
  plannedEnd: string,
  summary: string,
): Project => ({
  committee: "rac",
  code,
  title,
  area,
  countries: countries.split(" "),
  status,
  plannedStart,
  plannedEnd,
  summary,
});

export const PROJECTS: readonly Project[] = [
  rac(
    "P-01",
    "Sarazm–Panjakent irrigation canal",
    "infrastructure",
    "TJ UZ",
    "active",
    "2023-03-01",
    "2027-10-31",
    "Lines 31 km of main canal, meters 236 outlets and strengthens eight water users’ associations on both sides of the border.",
  ),
  rac(
    "P-02",
    "Ferghana Valley trade corridors",
    "trade",
    "TJ KG UZ",
    "active",
    "2024-01-15",
    "2027-12-31",
    "Simplifies the passage of perishable goods at three crossings: shared documents, an inspection lane and a help desk for small traders.",
  ),
  rac(
    "P-03",
    "Upper Zarafshon early flood warning",
    "environment",
    "TJ UZ",
    "active",
    "2023-06-01",
    "2026-12-31",
    "Twelve gauges, four sirens and a joint bulletin for mudflow and flood in the upper Zarafshon basin.",
  ),
  rac(
    "P-04",
    "Batken–Sughd feeder roads",
    "infrastructure",
    "KG TJ",
    "active",
    "2024-04-01",
    "2027-09-30",
    "Rehabilitates 64 km of local roads with bridges and drainage, so that villages on both sides reach markets in winter.",
  ),
  rac(
    "P-05",
    "Winter power exchange",
    "energy",
    "TJ KG UZ KZ",
    "active",
    "2024-10-01",
    "2028-03-31",
    "A common schedule and settlement for seasonal exchange of electricity: summer hydropower against winter thermal power.",
  ),
  rac(
    "P-06",
    "Small hydropower maintenance in Naryn",
    "energy",
    "KG",
    "completed",
    "2022-05-01",
    "2025-11-30",
    "Put nineteen small hydropower stations back into service and set up two regional workshops for turbine repair.",
  ),
  rac(
    "P-07",
    "Schools across the border",
    "education",
    "TJ KG UZ",
    "active",
    "2024-09-01",
    "2027-08-31",
    "Teachers, textbooks and a shared calendar for schools that teach in the language of the neighbouring country.",
  ),
  rac(
    "P-08",
    "Silk Road crafts fairs",
    "culture",
    "UZ TJ KG TM",
    "active",
    "2023-02-01",
    "2026-12-31",
    "Yearly fairs and a register of masters; training in design, pricing and export for craft families, most of them led by women.",
  ),
  rac(
    "P-09",
    "Snow and glacier monitoring in the Pamir-Alay",
    "environment",
    "TJ KG",
    "active",
    "2024-05-01",
    "2029-04-30",
    "Restores seven snow stations, measures three glaciers each year and publishes a seasonal runoff forecast.",
  ),
  rac(
    "P-10",
    "Safe crossings",
    "security",
    "TJ KG",
    "suspended",
    "2024-02-01",
    "2026-12-31",
    "Joint training, first aid and demining of approaches at five border crossings. Suspended while the demarcation of two sections is completed.",
  ),
  rac(
    "P-11",
    "Dust-storm watch Aral–Caspian",
    "environment",
    "KZ UZ TM",
    "active",
    "2024-03-01",
    "2027-02-28",
    "Eleven air-quality stations and a forty-eight hour dust forecast for health services, farmers and airports.",
  ),
  rac(
    "P-12",
    "Young neighbours",
    "partnership",
    "TJ KG UZ",
    "planned",
    "2027-01-15",
    "2029-12-31",
    "Summer schools and small grants for joint projects of young people from border districts.",
  ),
  {
    ...rac(
      "W-01",
      "Coordinated release of the Syr Darya reservoirs",
      "energy",
      "TJ KG UZ",
      "active",
      "2025-01-01",
      "2027-12-31",
      "A monthly schedule of release and power for two reservoirs, agreed each spring and autumn and settled by one method.",
    ),
    committee: "weg",
  },
];
