import { type Demo, evidence, messages, option, problem, proposed } from "../content";
import { submit } from "../story";
import { note } from "./note";

export const craftsVisa = ({ day, project }: Demo) =>
  note(
    "pn-crafts-visa",
    "Dilnoza",
    8,
    {
      title: "Hunarmandlar uchun yarmarka vizasi: uch yo‘l taqqosi",
      area: "culture",
      project: project("P-08"),
      audience: "Tashqi ishlar vazirliklari va madaniyat vazirliklari",
      summary:
        "Hunarmandlar yarmarkaga mol olib borish uchun ish vizasi so‘raydi, ammo u ikki oyda beriladi. Hujjat yarmarka vizasi, ro‘yxatdagi ustalar uchun muddat uzaytirish va hozirgi tartibni taqqoslaydi.",
      keyMessages: messages(
        "Ustalarning uchdan biri yarmarkaga viza kechikkani uchun kelmagan.",
        "Reyestr mavjud, uni konsulliklarga ochish kifoya.",
      ),
      problem: problem(
        "Yarmarkaga borish uchun maxsus viza turi yo‘q.",
        "2025-yilda 212 ustadan 70 nafari kela olmadi.",
        "Mol olib kirish savdo faoliyati deb qaraladi.",
        "Navbatdagi yarmarkalar jadvali dekabr oyida tasdiqlanadi.",
      ),
      options: [
        option(
          "Yarmarka vizasi",
          "Ro‘yxatdagi ustalarga o‘n kun ichida, o‘n besh kunlik viza.",
          "Kelmaganlar soni keskin kamayadi.",
          "Ayol hunarmandlar uchun qulay, chunki ular qisqa muddatga keladi.",
          "Konsulliklarga yiliga taxminan 15 ming dollar.",
          "Yarmarkaga kelganlar ro‘yxati.",
        ),
        option(
          "Hozirgi tartib",
          "Ish vizasi avvalgidek so‘raladi.",
          "Yarmarkalar qatnashchi yo‘qotadi.",
          "Shaharlik ustalar foyda ko‘radi.",
          "Qo‘shimcha xarajat yo‘q.",
          "Konsulliklar hisoboti.",
        ),
      ],
      recommendations: [
        proposed(
          "Reyestrdagi ustalarga o‘n besh kunlik yarmarka vizasi joriy qilinsin.",
          "Tashqi ishlar vazirliklari",
          day(90),
        ),
      ],
      evidence: [evidence("Kelmaganlarning sabablari.", "Uch yarmarka so‘rovi, 212 usta", 3)],
      targets: ["8.9", "11.4"],
    },
    {
      language: "uz",
      life: [submit(3, "Hujjat rus tiliga tarjima qilinmoqda.")],
    },
  );
