import { dayOf, writeDate } from "#basics/dates";
import { backTo } from "#basics/form";
import { addressOf } from "#rules/circles";
import { Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { Statutes } from "../../domain/statutes.ts";
import { Colleges } from "./colleges.tsx";
import { statutesForm, writtenOf } from "./forms.ts";
import type { StatutesPageProps } from "./shown.ts";
import { texts } from "./texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

/** What the statutes of a circle say of its votes, and its colleges: its members read, its facilitators write. */
export function StatutesPage(props: StatutesPageProps) {
  const { seen, isSaved, back } = props;
  const { circle, statutes, writes } = seen;
  return (
    <Page
      title={`${texts.title}, ${circle.name}`}
      heading={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      {!writes && <Problems problem={back.problem} kept={false} />}
      {isSaved && (
        <p class="anse">
          <output>{texts.saved}</output>
        </p>
      )}
      <Cove title={texts.now} id="ecrit">
        {statutes === undefined ? <p>{texts.none}</p> : <Says statutes={statutes} />}
        <p class="petit">{texts.counts}</p>
        {!writes && <p class="petit doux">{texts.readOnly}</p>}
      </Cove>
      {writes && <Write seen={seen} back={back} />}
      <Colleges {...props} />
      <Before seen={seen} />
    </Page>
  );
}

/** Statutes, sentence by sentence. */
export function Says({ statutes }: { readonly statutes: Omit<Statutes, "version"> }) {
  const { article, noticeDays, quorum, cap, proxies } = statutes;
  return (
    <ul class="pile-s">
      <li>{article === undefined ? texts.consultative : texts.article(article)}</li>
      <li>{texts.notice(noticeDays)}</li>
      <li>{quorum === undefined ? texts.noQuorum : texts.quorum(quorumWords(quorum))}</li>
      <li>{cap === undefined ? texts.noCap : texts.cap(cap)}</li>
      <li>{proxies === undefined ? texts.noProxies : texts.proxies(proxies)}</li>
    </ul>
  );
}

/** « un quart des voix (25 voix sur 100) ». */
function quorumWords(quorum: number): string {
  const part = texts.parts[quorum];
  const count = texts.onHundred(quorum);
  return part === undefined ? count : `${part} (${count})`;
}

function Write({ seen: { circle, statutes }, back }: Pick<StatutesPageProps, "seen" | "back">) {
  return (
    <Section title={texts.write} id="ecrire">
      <Form
        action={`/votes/statuts/${circle.id}`}
        send={texts.send}
        version={statutes?.version ?? 0}
        prefix="statuts"
        asks={statutesForm}
        values={writtenOf(statutes)}
        back={backTo("statuts", back)}
      />
    </Section>
  );
}

function Before({ seen }: Pick<StatutesPageProps, "seen">) {
  const before = seen.versions.slice(1);
  if (before.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{texts.versions}</summary>
      {before.map((one) => (
        <div class="pile-s">
          <h3>{texts.version(one.version, one.by, writeDate(dayOf(one.at)))}</h3>
          <Says statutes={one} />
        </div>
      ))}
    </details>
  );
}
