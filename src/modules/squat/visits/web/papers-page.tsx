import { writeDate } from "#basics/dates";
import { type Printed, writePdf } from "#services/pdf";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { OwnPaper } from "../actions/own-papers.ts";
import type { SeenPapers } from "../actions/see-papers.ts";
import type { Paper } from "../domain/papers.ts";
import { partTexts } from "../domain/parts.fr.ts";
import { dayAt } from "./day-panel.tsx";
import { papersTexts as texts, type ToFill } from "./papers-texts.fr.ts";
import { dayTexts } from "./texts.fr.ts";

interface PapersProps {
  readonly seen: SeenPapers;
}

const crumbs = (exchange: string) => [
  { label: dayTexts.list, at: "/squat/journees" },
  { label: dayTexts.title, at: `/echanges/${exchange}` },
];

/** Which papers there are, for who wants one. */
export function PapersPage({ seen }: PapersProps) {
  const exchange = seen.day.exchange;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={crumbs(exchange)}
    >
      {seen.papers.map((paper) => (
        <Section title={texts.names[paper]} id={paper} class="pile-s">
          <p>{texts.says[paper]}</p>
          <p class="rang">
            <a
              href={`${dayAt(exchange)}/papiers/${paper}`}
              aria-label={`${texts.open}, ${texts.names[paper]}`}
            >
              {texts.open}
            </a>
            <a
              href={`${dayAt(exchange)}/papiers/${paper}.pdf`}
              aria-label={`${texts.pdf}, ${texts.names[paper]}`}
            >
              {texts.pdf}
            </a>
          </p>
        </Section>
      ))}
      <p class="doux">{texts.model}</p>
    </Page>
  );
}

/** The employer's own text of a paper; of the agreement of welcome, where the host has none. */
function ownOf({ own, agreement }: SeenPapers, paper: Paper): OwnPaper | undefined {
  return paper === "convention" && agreement !== undefined ? undefined : own[paper];
}

/** What a paper says, filled from what was asked; somebody's own text in the place of ours. */
function linesOf(seen: SeenPapers, paper: Paper): readonly string[] {
  const { day, employer, work, agreement } = seen;
  const { visit, guestName, hostName, venue } = day;
  const filled: ToFill = {
    guest: guestName,
    host: hostName,
    employer: employer ?? "",
    day: `le ${writeDate(visit.day)}`,
    part: partTexts.parts[visit.part],
    place: [venue?.name, venue?.town].filter((one) => one !== undefined).join(", "),
    work,
  };
  const own =
    paper === "convention" && agreement !== undefined ? agreement : ownOf(seen, paper)?.words;
  return own === undefined ? texts.body[paper](filled) : [texts.about(filled), ...own.split(/\n+/)];
}

/** Whose text it is, and of when; that of the house is to be read by a lawyer. */
function whoseOf(seen: SeenPapers, paper: Paper): readonly string[] {
  const own = ownOf(seen, paper);
  if (own !== undefined) {
    const day = writeDate(own.saidAt.toZonedDateTimeISO(seen.day.visit.zone).toPlainDate());
    const told = texts.ownOfEmployer(seen.employer ?? "", own.version, day);
    return paper === "convention" ? [told, texts.ownForHost] : [told];
  }
  return [paper === "convention" && seen.agreement !== undefined ? texts.own : texts.model];
}

/** Who signs a paper. */
function signersOf({ day, employer }: SeenPapers, paper: Paper): readonly string[] {
  const { guestName, hostName } = day;
  return paper === "convention" ? [hostName, guestName] : [employer ?? "", guestName];
}

interface PaperProps extends PapersProps {
  readonly paper: Paper;
}

/** One paper, on one page, to read and to print. */
export function PaperPage({ seen, paper }: PaperProps) {
  const exchange = seen.day.exchange;
  return (
    <Page
      title={texts.names[paper]}
      heading={texts.names[paper]}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[...crumbs(exchange), { label: texts.title, at: `${dayAt(exchange)}/papiers` }]}
    >
      <p class="sans-papier">
        <a href={`${dayAt(exchange)}/papiers/${paper}.pdf`}>{texts.pdf}</a>
      </p>
      {linesOf(seen, paper).map((line) => (
        <p>{line}</p>
      ))}
      {signersOf(seen, paper).map((name) => (
        <p>
          {name}. {texts.sign} :
        </p>
      ))}
      {whoseOf(seen, paper).map((words) => (
        <p class="petit doux">{words}</p>
      ))}
    </Page>
  );
}

/** The same as a PDF. */
export function paperPdf(
  projectFolder: string,
  { seen, paper, now }: PaperProps & { readonly now: Temporal.Instant },
): Promise<Uint8Array> {
  const printed: Printed = {
    title: texts.names[paper],
    at: now,
    foot: texts.foot,
    parts: [
      ...linesOf(seen, paper).map((words) => ({ words })),
      ...signersOf(seen, paper).map((name) => ({ words: `${name}. ${texts.sign} :` })),
      ...whoseOf(seen, paper).map((words) => ({ words })),
    ],
  };
  return writePdf(projectFolder, printed);
}
