import { ButtonLink, Select } from "#ui/form";
import { Icon, type IconName } from "#ui/icon";
import { Card, Cards, Empty } from "#ui/list";
import { Filters, Paged, ReadAs, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { FoundGuides } from "../actions/see-guides.ts";
import {
  type Guide,
  GUIDES_AT,
  guideAt,
  LEVELS,
  levelWords,
  NEEDS,
  type Need,
  needWords,
} from "../domain/guide.ts";
import { ORDERS, PAGE_SIZE } from "../domain/listing.ts";
import { type AskedList, guideList } from "./list-asked.ts";
import { levelNames, needNames, sayDuration, texts } from "./texts.fr.ts";

export interface ListPageProps {
  readonly asked: AskedList;
  readonly found: FoundGuides;
}

/** All guides, by need; or those that answer a search. */
export function ListPage({ asked, found }: ListPageProps) {
  const isAsked = asked.words !== "" || asked.need !== undefined || asked.level !== undefined;
  const at = (changes: Partial<AskedList>) => guideList.at(GUIDES_AT, asked, changes);
  const isByNeed = asked.order === "need" && asked.words === "";
  const from = (asked.page - 1) * PAGE_SIZE;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      description={texts.lead}
      noindex={guideList.write(asked) !== ""}
      links={[{ type: "application/ld+json", label: texts.linked, at: `${GUIDES_AT}.jsonld` }]}
    >
      <div class="deux avant">
        <GuideFilters asked={asked} isAsked={isAsked} />
        <div class="pile-l">
          <ReadAs slips={found.slips} />
          <Section title={texts.count(found.guides.length)} id="resultats">
            <Paged
              shown={found.guides.slice(from, from + PAGE_SIZE)}
              total={found.guides.length}
              asked={asked}
              size={PAGE_SIZE}
              at={at}
              orders={{ of: ORDERS, names: texts.orders }}
              draw={(guides) =>
                isByNeed ? <ByNeed guides={guides} /> : <GuideGrid guides={guides} under="h3" />
              }
              empty={<Nothing isAsked={isAsked} />}
            />
          </Section>
          <Inlet title={texts.write} id="ecrire" class="pile-s">
            <p>{texts.proofreadSays}</p>
            <p>
              <ButtonLink href={`${GUIDES_AT}/relire`} kind="clair" icon="pen">
                {texts.proofread}
              </ButtonLink>
            </p>
          </Inlet>
        </div>
      </div>
    </Page>
  );
}

function GuideFilters({
  asked,
  isAsked,
}: Pick<ListPageProps, "asked"> & { readonly isAsked: boolean }) {
  const { search: title, send, clear } = texts;
  return (
    <Filters all={GUIDES_AT} says={{ title, send, clear }} isAsked={isAsked}>
      <WordsAndWhere says={texts} words={asked.words} most={100} />
      <Select
        name="besoin"
        label={texts.need}
        empty={texts.anyNeed}
        value={asked.need && needWords[asked.need]}
        options={NEEDS.map((one) => ({ value: needWords[one], label: needNames[one] }))}
      />
      <Select
        name="niveau"
        label={texts.level}
        empty={texts.anyLevel}
        value={asked.level && levelWords[asked.level]}
        options={LEVELS.map((one) => ({ value: levelWords[one], label: levelNames[one] }))}
      />
    </Filters>
  );
}

function Nothing({ isAsked }: { readonly isAsked: boolean }) {
  if (!isAsked) return <Empty title={texts.emptyFirst} />;
  return (
    <Empty title={texts.empty} way={{ at: GUIDES_AT, label: texts.clear }}>
      <p>
        {texts.emptyHelp} <a href={`/contact?sur=${GUIDES_AT}`}>{texts.missing}</a>
      </p>
    </Empty>
  );
}

interface GuidesProps {
  readonly guides: readonly Guide[];
}

function ByNeed({ guides }: GuidesProps) {
  return (
    <div class="pile-l">
      {NEEDS.map((need) => {
        const of = guides.filter((guide) => guide.need === need);
        return (
          of.length > 0 && (
            <section class="pile-s" aria-labelledby={`besoin-${need}`}>
              <h3 id={`besoin-${need}`}>
                <Icon name={NEED_ICONS[need]} /> {needNames[need]}
              </h3>
              <GuideGrid guides={of} under="h4" />
            </section>
          )
        );
      })}
    </div>
  );
}

const NEED_ICONS = {
  meet: "calendar",
  together: "pen",
  protect: "lock",
  association: "home",
  help: "heart",
} as const satisfies Record<Need, IconName>;

interface GridProps extends GuidesProps {
  /** The level of their headings: under that of the list, or of their need. */
  readonly under: "h3" | "h4";
}

/** Guides side by side where there is room: what one gains, and how long it takes. */
function GuideGrid({ guides, under: Title }: GridProps) {
  return (
    <Cards>
      {guides.map((guide) => (
        <Card>
          <Above
            facts={[
              levelNames[guide.level],
              sayDuration(guide.minutes),
              guide.trial ? texts.tried : texts.untried,
            ]}
          />
          <Title class="h-petit">
            <a href={guideAt(guide)}>{guide.title}</a>
          </Title>
          <p class="petit">{guide.gains}</p>
        </Card>
      ))}
    </Cards>
  );
}
