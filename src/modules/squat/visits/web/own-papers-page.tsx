import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";

import { dayOf, writeDate } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { maybeLines } from "#basics/questions";
import { mayActForIn } from "#modules/organisations";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App, Work } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { sayOwnPapers, seeOwnPapers, type SeenOwnPapers } from "../actions/own-papers.ts";
import { MOST_PAPER, type Paper, PAPERS } from "../domain/papers.ts";
import { ownPapersTexts as texts, papersTexts } from "./papers-texts.fr.ts";

const at = (organisation: string) => `/squat/papiers/${organisation}`;

const textOf = (paper: Paper, { own }: SeenOwnPapers) => {
  const stands = own[paper];
  const when = stands && texts.stands(stands.version, writeDate(dayOf(stands.saidAt)));
  return maybeLines(paper, {
    label: papersTexts.names[paper],
    help: [texts.help[paper], ...(when === undefined ? [] : [when])].join(" "),
    rows: 6,
    most: MOST_PAPER,
  });
};

const ownPapersForm = (seen: SeenOwnPapers) =>
  form({
    accord: textOf("accord", seen),
    mission: textOf("mission", seen),
    convention: textOf("convention", seen),
  });

interface OwnPapersProps {
  readonly seen: SeenOwnPapers;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

function OwnPapersPage({ seen, said, back }: OwnPapersProps) {
  const { organisation, name, own } = seen;
  return (
    <Page
      title={texts.title(name)}
      heading={texts.heading}
      lead={texts.lead}
      above={[name]}
      back={back}
      noindex
    >
      {said !== undefined && <output>{said}</output>}
      <Form
        action={at(organisation)}
        send={texts.send}
        asks={ownPapersForm(seen)}
        values={Object.fromEntries(PAPERS.map((paper) => [paper, own[paper]?.words]))}
        back={back}
      >
        <p class="doux">{texts.versions}</p>
      </Form>
    </Page>
  );
}

/** « /squat/papiers/… »: the own texts of an employer, for who says yes for it. */
export function ownPaperRoutes(app: App) {
  const page = pageOf({
    find: async (c: Context<AskedEnv & WithFrame>) => {
      const organisation = c.req.param("organisation") ?? "";
      return isId<"Organisation">(organisation)
        ? seeOwnPapers(app, c.var.actor, { organisation })
        : undefined;
    },
    draw: (c, seen: SeenOwnPapers, back) => {
      const said = c.req.query("fait") === "oui" ? texts.said : undefined;
      return answer(c, <OwnPapersPage seen={seen} said={said} back={back} />, back);
    },
  });
  const say = page.sent({
    asks: ownPapersForm,
    act: (c, { organisation }, told) => sayOwnPapers(app, c.var.actor, { ...told, organisation }),
    refusals: texts.refusals,
    to: (organisation) => `${at(organisation)}?fait=oui`,
  });
  const AT = "/papiers/:organisation";
  return new Hono<AskedEnv & WithFrame>().get(AT, signedIn, page.show).post(AT, signedIn, say);
}

/** On the page of a structure, for who says yes for it to those who work there. */
export async function showOwnPapers(
  work: Work,
  organisation: string | undefined,
): Promise<Child | undefined> {
  if (organisation === undefined || !isId<"Organisation">(organisation)) return undefined;
  if (!(await mayActForIn(work, { organisation, power: "approve" }))) return undefined;
  return (
    <Section title={texts.panelTitle} small id="papiers-squat" class="pile-s">
      <p>{texts.panel}</p>
      <p>
        <a href={at(organisation)}>{texts.way}</a>
      </p>
    </Section>
  );
}
