import { journey } from "./journey.ts";

const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "X-WR-CALNAME:Chorale",
  "BEGIN:VEVENT",
  "UID:un@essai",
  "SUMMARY:Répétition du mardi",
  "DTSTART;TZID=Romance Standard Time:20261201T183000",
  "DURATION:PT2H",
  "RRULE:FREQ=WEEKLY;COUNT=3",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:deux@essai",
  "SUMMARY:Concert",
  "DTSTART;TZID=Lune/Mer:20261212T200000",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

journey(
  "Jean-Rémy brings the calendar of his choir, sees it among his dates, and takes it away",
  async ({ page, person, follow, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/moi/calendrier");
    await follow("Apporter un agenda d’ailleurs");
    await sees("Vous n’en avez pas encore apporté.");
    await page.getByRole("button", { name: "Apporter ce fichier" }).click();
    await sees("Choisissez un fichier.");
    const sent = { name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from(CALENDAR) };
    const file = page.getByLabel(/le fichier de votre agenda/i);
    for (let time = 0; time < 2; time += 1) {
      await file.setInputFiles(sent);
      await page.getByRole("button", { name: "Apporter ce fichier" }).click();
      await sees("Rien n’est en double.");
      await sees(": 3 dates.");
    }
    await page.getByText("1 date n’a pas été lue").click();
    await sees("Ligne 11, « Concert »");
    await page
      .getByRole("textbox", { name: /l’adresse de votre agenda/i })
      .fill("webcal://localhost/agenda.ics");
    await page.getByRole("button", { name: "Apporter de cette adresse" }).click();
    await sees("Cette adresse n’est pas sur l’Internet ouvert");
    await page.goto("/moi/calendrier");
    await sees("Répétition du mardi");
    await page.goto("/moi/calendrier/apportes");
    await page.getByRole("button", { name: "Retirer « Chorale »" }).click();
    await sees("cet agenda n’est plus ici");
  },
);
