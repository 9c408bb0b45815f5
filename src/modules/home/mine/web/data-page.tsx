import type { GivenBack } from "#basics/form";
import { ButtonLink, Press, Problems } from "#ui/form";
import { Card, Cards } from "#ui/list";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";

import type { MyData } from "../actions/see-my-data.ts";
import { type Chapter, chaptersOf, holdsSomething } from "../../domain/portrait.ts";
import { takeTexts } from "./archive-texts.fr.ts";
import { backToMine } from "./mine-page.tsx";
import { otherModule, texts } from "./texts.fr.ts";
import { readable } from "../../web/readable.ts";

/** Where one's data are, taken away and read back. */
export const DATA_AT = "/moi/donnees";

/** Where one’s archive is locked for a key. */
export const KEY_AT = `${DATA_AT}/archive/pour-une-cle`;

export interface DataPageProps {
  readonly data: MyData;
  readonly back?: GivenBack | undefined;
}

/** What is kept of me, how to take it away, and how to erase it. */
export function DataPage({ data, back = {} }: DataPageProps) {
  return (
    <Page title={texts.data.title} noindex back={back} breadcrumb={backToMine}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.data.title}</h1>
          <p class="chapo">{texts.data.lead}</p>
        </header>
        <Problems problem={back.problem} kept={false} />
        <Take />
        <Section title={texts.data.kept} id="garde">
          <KeptList data={data} />
          <p class="petit">
            {texts.data.whyKept} <a href="/confidentialite">{texts.data.privacy}</a>.
          </p>
        </Section>
        <Inlet title={texts.data.erase} id="effacer" class="pile-s">
          <p>{texts.data.eraseSays}</p>
          <p>
            <ButtonLink href={`${DATA_AT}/effacer`} kind="clair">
              {texts.data.eraseWay}
            </ButtonLink>
          </p>
        </Inlet>
      </div>
    </Page>
  );
}

/** The same for Adrienne: three ways, one a line; the second shows everything, and the other forms of an archive. */
export function SimpleDataPage() {
  const { simple } = texts.data;
  const ways = [
    { at: `${DATA_AT}/archive`, says: simple.take, kind: undefined, icon: "download" },
    { at: `${DATA_AT}?tout`, says: simple.read, kind: "clair", icon: undefined },
    { at: `${DATA_AT}/effacer`, says: texts.data.eraseWay, kind: "clair", icon: undefined },
  ] as const;
  return (
    <Page title={texts.data.title} lead={texts.data.lead} simple noindex breadcrumb={backToMine}>
      {ways.map(({ at, says, kind, icon }) => (
        <div>
          <ButtonLink href={at} large wide kind={kind} icon={icon}>
            {says}
          </ButtonLink>
        </div>
      ))}
    </Page>
  );
}

/** The two forms of one's archive, and the way to read one back. */
function Take() {
  return (
    <Section title={takeTexts.title} id="emporter">
      <p>{takeTexts.says}</p>
      <h3>{takeTexts.clear}</h3>
      <p>{takeTexts.clearSays}</p>
      <div class="rang">
        <ButtonLink href={`${DATA_AT}/archive`} icon="download">
          {takeTexts.zip}
        </ButtonLink>{" "}
        <a href={`${DATA_AT}.json`}>{takeTexts.json}</a>
      </div>
      <h3>{takeTexts.locked}</h3>
      <p>{takeTexts.lockedSays}</p>
      <Press action={`${DATA_AT}/archive/mots`} kind="clair">
        {takeTexts.draw}
      </Press>
      <p>
        <a href={KEY_AT}>{takeTexts.key}</a>
      </p>
      <h3>{takeTexts.back}</h3>
      <p>
        {takeTexts.backSays} <a href={`${DATA_AT}/relire`}>{takeTexts.backWay}</a>
      </p>
    </Section>
  );
}

/** Each thing that is kept, and how many of it: what the archive holds, and what an erasure takes. */
export function KeptList({ data }: { readonly data: MyData }) {
  return (
    <Cards>
      {data.parts.map((part) => {
        const chapters = chaptersOf(part).filter(holdsSomething);
        if (chapters.length === 0) return null;
        return (
          <Card>
            <h3>{part.title ?? otherModule}</h3>
            <Facts
              facts={chapters.map((chapter) => ({
                label: chapter.title,
                says:
                  part.neverInClear?.includes(chapter.title) === true
                    ? takeTexts.apart
                    : howMuch(chapter, data),
              }))}
            />
          </Card>
        );
      })}
    </Cards>
  );
}

function howMuch(chapter: Chapter, data: MyData): string {
  return chapter.kind === "table"
    ? texts.data.count(chapter.rows.length)
    : readable(chapter.words, data);
}
