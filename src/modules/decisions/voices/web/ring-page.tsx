import { Button, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";

import type { Named, SeenVote } from "../../actions/seen.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { Chain } from "./voice.tsx";
import { texts } from "./texts.fr.ts";

export interface RingPageProps {
  readonly seen: SeenVote;
  readonly to: Named;
  /** Through whom my voice would go, me first, until it meets someone again. */
  readonly ring: readonly Named[];
  /** What was asked besides, sent again when one goes on. */
  readonly asked: Readonly<Record<string, string>>;
}

/** Before a voice is entrusted in a ring: the way it would go, what that means, and the choice. */
export function RingPage({ seen: { vote }, to, ring, asked }: RingPageProps) {
  const at = `/votes/${vote.id}`;
  return (
    <Page
      title={texts.ringTitle}
      heading={texts.ringTitle}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: vote.question, at },
      ]}
    >
      <p>{texts.ringSays}</p>
      <Chain course={{ through: ring, end: "ring" }} />
      <p>{texts.ringMeans}</p>
      <Form action={`${at}/confier`} class="pile-s">
        {Object.entries(asked).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <Hidden name="sure" value="1" />
        <Button kind="clair">{texts.ringAnyway(to.name)}</Button>
      </Form>
      <p>
        <a href={at}>{texts.ringBack}</a>
      </p>
    </Page>
  );
}
