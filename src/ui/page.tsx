import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import type { Frame } from "#ui/frame";
import { useFrame } from "#ui/frame";

import { FAVICON } from "./drawing/mark.ts";
import { titleOf } from "./form.tsx";
import { PageFoot, SimpleFoot } from "./page/foot.tsx";
import { PageHead, SimpleHead } from "./page/head.tsx";
import { type Step, trailOf } from "./page/place.ts";
import { PageHelps, Parts, PartsSaid, Steps, Trail } from "./page/ways.tsx";
import { Above } from "./state.tsx";
import { texts } from "./texts.fr.ts";

/** Another form of the same page: `{ type: "text/calendar", label: "Agenda", at: "/appels/412.ics" }`. */
export interface PageLink {
  readonly type: string;
  readonly label: string;
  readonly at: string;
}

export interface PageProps {
  /** Said first in the tab and by a screen reader; « – Archipel » is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Keeps the page out of search engines: everything private, and lists with filters. */
  readonly noindex?: boolean | undefined;
  /** Adrienne's screens; by default as the person signed in prefers. */
  readonly simple?: boolean | undefined;
  /** Whom « Appeler … » rings on a simple page; by default whom the person chose, else the help of the instance. */
  readonly call?: { readonly name: string; readonly telephone: string } | undefined;
  /** Logical names of further style sheets, for rare pages: "votes.css". */
  readonly sheets?: readonly string[] | undefined;
  readonly links?: readonly PageLink[] | undefined;
  /** A preview card when the address is shared: a title and a sentence, no image. */
  readonly card?: { readonly title: string; readonly description: string } | undefined;
  /** The last steps to the page, after home, its section and its part, which its address says (place.ts). */
  readonly breadcrumb?: readonly Step[] | undefined;
  /** A form given back: the title says first that something is to be mended. */
  readonly back?: GivenBack | undefined;
  /** Its head, drawn when one of the four is given: the facts above, the `h1` (else the title), one sentence, what follows. */
  readonly above?: readonly Child[] | undefined;
  readonly heading?: Child;
  readonly lead?: Child;
  readonly beneath?: Child;
  /** No wider than what one reads at ease: forms, letters. */
  readonly narrow?: boolean | undefined;
  /** "plein": the page begins under the header without a margin and lays out its own width. */
  readonly width?: "cadre" | "plein" | undefined;
  /**
   * "asked": help is asked for from here, and the device keeps the page for when there is no network, as it does in simple mode.
   * "kept": that page itself, in which nobody is signed in, and by which nothing is forgotten.
   */
  readonly offline?: "asked" | "kept" | undefined;
  /** Words to be read one after the other, which a device may read aloud; simple pages always may. */
  readonly aloud?: boolean | undefined;
  readonly children?: Child;
}

/** The whole document: head, skip link, header, banners, what the page says, foot. */
export function Page(props: PageProps) {
  const frame = useFrame();
  const simple = props.simple ?? frame.person?.simple ?? false;
  const call = props.call ?? frame.person?.calls;
  const full = props.width === "plein";
  const steps = props.breadcrumb ?? [];
  return (
    <html
      lang="fr"
      data-teinte={frame.teinte}
      data-taille={frame.taille}
      data-aloud={simple || props.aloud === true ? texts.readAloud : undefined}
      data-quiet={simple || props.aloud === true ? texts.stopReading : undefined}
    >
      <Head {...props} frame={frame} simple={simple} />
      <body class={simple ? "simple" : undefined} {...onDevice(frame, props.offline, simple)}>
        <a class="evite" href="#contenu">
          {texts.skip}
        </a>
        {simple ? <SimpleHead call={call} /> : <PageHead steps={steps} />}
        <main id="contenu" class={full ? "plein" : undefined}>
          {full ? (
            <>
              {!simple && <FullTrail steps={steps} />}
              {props.children}
            </>
          ) : (
            <div class="cadre">
              {simple ? <Steps steps={steps} /> : <Trail steps={steps} />}
              {!simple && <Parts />}
              <Body {...props} />
              {!simple && <PageHelps />}
              {!simple && <PartsSaid />}
            </div>
          )}
        </main>
        {simple ? <SimpleFoot call={call} /> : <PageFoot />}
      </body>
    </html>
  );
}

/** What the device is told: that nobody is in, so it forgets; or that it keeps a page for when there is no network. */
function onDevice(
  { person, acting, assets }: Frame,
  offline: PageProps["offline"],
  simple: boolean,
) {
  if (person === undefined)
    return { "data-nobody": acting === undefined && offline !== "kept" ? "" : undefined };
  return { "data-sans-reseau": simple || offline !== undefined ? assets["offline.js"] : undefined };
}

/** Above a page that lays out its own width. */
function FullTrail({ steps }: { readonly steps: readonly Step[] }) {
  const frame = useFrame();
  if (frame.path === "/" || trailOf(frame, steps, { label: texts.home, at: "/" }).length === 0)
    return null;
  return (
    <div class="cadre au-dessus">
      <Trail steps={steps} />
    </div>
  );
}

function Body({ title, above, heading, lead, beneath, narrow, children }: PageProps) {
  if ([above, heading, lead, beneath].every((one) => one === undefined)) return <>{children}</>;
  return (
    <div class={narrow === true ? "pile-l etroit" : "pile-l"}>
      <header class="pile-s">
        {above !== undefined && <Above facts={above} />}
        <h1>{heading ?? title}</h1>
        {lead !== undefined && <p class="chapo">{lead}</p>}
        {beneath}
      </header>
      {children}
    </div>
  );
}

/** How a list is searched is no other form of it. */
const SEARCHED = "application/opensearchdescription+xml";

type HeadProps = PageProps & { readonly frame: Frame; readonly simple: boolean };

function Head(props: HeadProps) {
  const { frame, simple, description, noindex, sheets, links, card } = props;
  const title = titleOf(props.title, props.back ?? {});
  const here = frame.publicUrl + frame.path;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title}${ofPage(frame)} – ${texts.brand}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {noindex === true && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={frame.teinte === "nuit" ? "#0a181f" : "#0a5263"} />
      {["archipel.css", ...(simple ? ["simple.css"] : []), ...(sheets ?? [])].map((name) => (
        <Sheet name={name} frame={frame} />
      ))}
      <link rel="icon" href={FAVICON} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="apple-touch-icon" href="/assets/icon-maskable-192.png" />
      {(links ?? []).map((link) => (
        <link
          rel={link.type === SEARCHED ? "search" : "alternate"}
          type={link.type}
          title={link.label}
          href={link.at}
        />
      ))}
      {noindex !== true && <link rel="canonical" href={here} />}
      {card !== undefined && (
        <>
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={frame.instance} />
          <meta property="og:locale" content="fr_FR" />
          <meta property="og:url" content={here} />
          <meta property="og:title" content={card.title} />
          <meta property="og:description" content={card.description} />
        </>
      )}
      {frame.assets["enhance.js"] !== undefined && (
        <script type="module" src={frame.assets["enhance.js"]} />
      )}
    </head>
  );
}

/** The further pages of a list have titles of their own: tabs and histories tell them apart (WCAG 2.4.2). */
function ofPage({ page }: Frame): string {
  return page === 1 ? "" : texts.titleOfPage(page);
}

/** Before the build (tests of routes) there is no asset at all; afterwards, a name that is not one is an accident. */
function Sheet({ name, frame }: { readonly name: string; readonly frame: Frame }) {
  const at = frame.assets[name];
  if (Object.keys(frame.assets).length === 0) return null;
  if (at === undefined) throw new Error(`no style sheet is named ${name}`);
  return <link rel="stylesheet" href={at} />;
}
