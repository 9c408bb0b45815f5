import { ButtonLink } from "#ui/form";
import { Card, Cards } from "#ui/list";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";

import type { MyData } from "../actions/see-my-data.ts";
import { type Chapter, chaptersOf, holdsSomething } from "../../domain/portrait.ts";
import { backToMine } from "./mine-page.tsx";
import { otherModule, texts } from "./texts.fr.ts";
import { readable } from "../../web/readable.ts";

/** What is kept of me, how to take it away, and how to erase it. */
export function DataPage({ data }: { readonly data: MyData }) {
  return (
    <Page title={texts.data.title} noindex breadcrumb={backToMine}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.data.title}</h1>
          <p class="chapo">{texts.data.lead}</p>
        </header>
        <Section title={texts.data.take} id="emporter">
          <p>{texts.data.takeSays}</p>
          <div class="rang">
            <ButtonLink href="/moi/donnees/archive" icon="download">
              {texts.data.archive}
            </ButtonLink>{" "}
            <a href="/moi/donnees.json">{texts.data.json}</a>
          </div>
        </Section>
        <Section title={texts.data.kept} id="garde">
          <KeptList data={data} />
          <p class="petit">
            {texts.data.whyKept} <a href="/confidentialite">{texts.data.privacy}</a>.
          </p>
        </Section>
        <Inlet title={texts.data.erase} id="effacer" class="pile-s">
          <p>{texts.data.eraseSays}</p>
          <p>
            <ButtonLink href="/moi/donnees/effacer" kind="clair">
              {texts.data.eraseWay}
            </ButtonLink>
          </p>
        </Inlet>
      </div>
    </Page>
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
                says: howMuch(chapter, data),
              }))}
            />
          </Card>
        );
      })}
    </Cards>
  );
}

function howMuch(chapter: Chapter, { at, rows }: MyData): string {
  return chapter.kind === "table"
    ? texts.data.count(chapter.rows.length)
    : readable(chapter.words, at, rows);
}
