import type { GivenBack } from "#basics/form";
import { ButtonLink, Press, Problems } from "#ui/form";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";
import { Land, Section } from "#ui/panel";

import type { SeenTwo } from "../actions/see-two.ts";
import { AT, bondAt, daysAt } from "../domain/address.ts";
import { WORDS_A_PAGE } from "../domain/word.ts";
import { wordList } from "./asked.ts";
import { silenceTexts } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { WordView } from "./word-pages.tsx";
import { wordTexts } from "./word-texts.fr.ts";

interface TwoPageProps {
  readonly seen: SeenTwo;
  readonly asked: { readonly page: number };
  readonly back: GivenBack;
}

/** « Quentin et vous »: what they wrote to each other, latest first; a word, a picture, « on s’est parlé ». */
export function TwoPage({ seen, asked, back }: TwoPageProps) {
  const { bond, words, total } = seen;
  const isOver = bond.standing === "ended";
  return (
    <Page
      title={texts.two(bond.name)}
      heading={texts.two(bond.name)}
      lead={isOver ? wordTexts.endedLead : texts.twoLead}
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      <Problems problem={back.problem} kept={false} />
      {!isOver && asked.page === 1 && <WaysOn seen={seen} />}
      <Paged
        shown={words}
        total={total}
        size={WORDS_A_PAGE}
        asked={asked}
        at={(changes) => wordList.at(bondAt(bond.id), asked, changes)}
        draw={(all) => (
          <div class="pile">
            {all.map((one) => (
              <WordView one={one} seen={seen} />
            ))}
          </div>
        )}
        empty={<p class="doux">{wordTexts.none}</p>}
      />
      {!isOver && <End seen={seen} />}
      {bond.mayResume && <Resume bond={bond} />}
    </Page>
  );
}

function WaysOn({ seen }: { readonly seen: SeenTwo }) {
  const { bond, spokeToday, askedSign, isSilenceProposed } = seen;
  const isAsked = askedSign !== undefined;
  return (
    <>
      {isAsked && (
        <Land class="pile-s">
          <p>
            <strong>{silenceTexts[askedSign]}</strong>
          </p>
          <Spoke bond={bond} />
          <p class="petit doux">
            <WithNumbers says={silenceTexts.replaces} />
          </p>
        </Land>
      )}
      <p class="rang">
        <ButtonLink
          href={bondAt(bond.id, "/ecrire")}
          pictogram="write"
          kind={isAsked ? "clair" : undefined}
        >
          {wordTexts.write}
        </ButtonLink>
        <ButtonLink href={bondAt(bond.id, "/photo")} kind="clair">
          {wordTexts.sendAPhoto}
        </ButtonLink>
      </p>
      {spokeToday && <p>{texts.spokeSaid}</p>}
      {!spokeToday && !isAsked && <Spoke bond={bond} kind="clair" />}
      <p>
        <a href={daysAt(bond.id)}>{texts.otherDay}</a>
      </p>
      <p>
        {isSilenceProposed && silenceTexts.proposes(bond.name)}{" "}
        <a href={bondAt(bond.id, "/silence")}>{silenceTexts.way}</a>
      </p>
    </>
  );
}

function Spoke({ bond, kind }: Pick<SeenTwo, "bond"> & { readonly kind?: "clair" }) {
  return (
    <Press action={bondAt(bond.id, "/parle")} kind={kind}>
      {texts.spoke}
    </Press>
  );
}

function Resume({ bond: { id } }: Pick<SeenTwo, "bond">) {
  return (
    <Section title={texts.resume} small class="pile-s">
      <p class="doux">{texts.resumeSays}</p>
      <Press action={bondAt(id, "/reprendre")}>{texts.resume}</Press>
    </Section>
  );
}

function End({ seen: { bond } }: { readonly seen: SeenTwo }) {
  return (
    <Section title={texts.end} small class="pile-s">
      <p class="doux">{texts.endSays}</p>
      <Press action={bondAt(bond.id, "/finir")} kind="clair">
        {texts.end}
      </Press>
    </Section>
  );
}
