import { Page } from "#ui/page";

import type { Call } from "../../domain/call.ts";
import { CallSheet, type CallSheetProps } from "./call-sheet.tsx";
import { texts } from "../../web/texts.fr.ts";

export interface CallPageProps extends Omit<CallSheetProps, "isPreview"> {
  /** The list one comes from. */
  readonly from: string;
}

/** The page of a call, with the other forms in which it is taken away. */
export function CallPage({ from, ...sheet }: CallPageProps) {
  const { call } = sheet.seen;
  const at = `/appels/${call.number}`;
  return (
    <Page
      aloud
      title={call.title}
      back={sheet.back}
      description={call.summary}
      noindex={call.state !== "published"}
      card={{ title: call.title, description: call.summary }}
      links={[
        { type: "application/json", label: texts.data, at: `${at}.json` },
        { type: "application/ld+json", label: texts.linked, at: `${at}.jsonld` },
        { type: "text/calendar", label: texts.ics, at: `${at}.ics` },
      ]}
      breadcrumb={[{ label: from === "/appels" ? texts.back : texts.backToSearch, at: from }]}
    >
      <CallSheet {...sheet} />
    </Page>
  );
}

/** The page of a call that its body took back: nothing of its text stays. */
export function GonePage({ call }: { readonly call: Call }) {
  return (
    <Page title={texts.gone} lead={call.title} noindex>
      <div class="pile">
        {call.stateReason !== undefined && <p>{call.stateReason}</p>}
        <p>{texts.goneSay}</p>
        <p>
          <a href="/appels">{texts.back}</a>
        </p>
      </div>
    </Page>
  );
}
