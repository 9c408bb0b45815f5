import type { FeatureCollection } from "geojson";
import {
  control,
  divIcon,
  geoJSON,
  type LatLngBounds,
  latLngBounds,
  layerGroup,
  map as mapIn,
  type Map as LiveMap,
  marker,
} from "leaflet";
import Supercluster from "supercluster";
import * as z from "zod/mini";

import { type Mark, markDrawing } from "../../../../ui/drawing/point-marks.tsx";

import { liveTexts as texts } from "./live-texts.fr.ts";
import { offerTiles } from "./live-tiles.ts";

// Its other way of reading shapes is forbidden to our pages.
z.config({ jitless: true });

const pointsShape = z.object({
  features: z.array(
    z.object({
      geometry: z.nullable(z.object({ coordinates: z.tuple([z.number(), z.number()]) })),
      properties: z.object({
        kind: z.string(),
        title: z.string(),
        url: z.string(),
        line: z.nullable(z.string()),
      }),
    }),
  ),
});
type Told = z.infer<typeof pointsShape>["features"][number]["properties"];

/** Our own server's outlines: the library draws what it knows of them. */
const groundShape = z.custom<FeatureCollection>(
  (told) => typeof told === "object" && told !== null && "features" in told,
);

const marksShape = z.record(z.string(), z.enum(["buoy", "flag", "anchor", "boat", "ring"]));

interface Live {
  readonly map: LiveMap;
  readonly figure: HTMLElement;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** Puts a map that moves where the drawing was: the same points, the same outlines. */
export async function moveMap(figure: HTMLElement): Promise<void> {
  await loadSheet(figure.dataset["feuille"]);
  const place = document.createElement("div");
  place.className = "carte-vive";
  place.setAttribute("aria-label", texts.label);
  const drawing = figure.querySelector("svg.lieux");
  drawing?.after(place);
  // The list goes on using the marks that the drawing defined.
  drawing?.setAttribute("class", "hors");
  drawing?.setAttribute("aria-hidden", "true");
  for (const words of figure.querySelectorAll("[data-dessin]")) words.remove();
  for (const link of drawing?.querySelectorAll("a") ?? []) link.remove();
  const [west = -5, south = 41, east = 10, north = 51] = (figure.dataset["cadre"] ?? "")
    .split(",")
    .map(Number);
  const map = mapIn(place, { zoomControl: false, maxZoom: 15 }).fitBounds([
    [south, west],
    [north, east],
  ]);
  control.zoom({ zoomInTitle: texts.nearer, zoomOutTitle: texts.wider }).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(texts.credit);
  const live = {
    map,
    figure,
    marks: marksShape.parse(JSON.parse(figure.dataset["marques"] ?? "{}")),
  };
  offerTiles(map, figure);
  await showGround(live);
  await showPoints(live);
  place.focus();
}

async function loadSheet(address: string | undefined): Promise<void> {
  if (address === undefined) return;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = address;
  const loaded = new Promise((tell, fail) => {
    sheet.addEventListener("load", tell);
    sheet.addEventListener("error", fail);
  });
  document.head.append(sheet);
  await loaded;
}

/** The outlines of the ground, with room to move; again when one went beyond, or much nearer. */
async function showGround({ map, figure }: Live): Promise<void> {
  const ground = layerGroup().addTo(map);
  let drawn: { readonly bounds: LatLngBounds; readonly zoom: number } | undefined;
  const draw = async () => {
    const near = drawn !== undefined && Math.abs(drawn.zoom - map.getZoom()) < 2;
    if (near && drawn?.bounds.contains(map.getBounds()) === true) return;
    drawn = { bounds: map.getBounds().pad(0.5), zoom: map.getZoom() };
    const told = groundShape.parse(
      await read(`${figure.dataset["contours"] ?? ""}?cadre=${frameOf(drawn.bounds)}`),
    );
    ground.clearLayers();
    geoJSON(told, {
      interactive: false,
      style: (feature) => ({
        className: feature?.geometry.type === "MultiLineString" ? "limite" : "pays",
        weight: feature?.geometry.type === "MultiLineString" ? 0.6 : 1,
        fillOpacity: figure.dataset["agree"] === "oui" ? 0.25 : 1,
      }),
    }).addTo(ground);
  };
  map.on("moveend", () => void draw());
  await draw();
}

/** The points, gathered for each zoom; asked again when one went beyond what is known. */
async function showPoints(live: Live): Promise<void> {
  const { map, figure } = live;
  const index = new Supercluster<Told>({ radius: 44, extent: 256, maxZoom: 15 });
  const shown = layerGroup().addTo(map);
  let known: LatLngBounds | undefined;
  const draw = async () => {
    const bounds = map.getBounds();
    if (known?.contains(bounds) !== true) {
      known = bounds.pad(0.5);
      index.load(await pointsIn(figure, known));
    }
    shown.clearLayers();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    for (const cluster of index.getClusters([...box], map.getZoom())) {
      const [longitude = 0, latitude = 0] = cluster.geometry.coordinates;
      discAt(live, [latitude, longitude], thingsOf(index, cluster.properties)).addTo(shown);
    }
    tellList(figure, bounds);
  };
  map.on("moveend", () => void draw());
  await draw();
}

async function pointsIn(figure: HTMLElement, bounds: LatLngBounds) {
  const address = figure.dataset["points"] ?? "";
  const glue = address.includes("?") ? "&" : "?";
  const { features } = pointsShape.parse(await read(`${address}${glue}cadre=${frameOf(bounds)}`));
  return features.flatMap(({ geometry, properties }) =>
    geometry === null
      ? []
      : [
          {
            type: "Feature" as const,
            geometry: { type: "Point" as const, coordinates: geometry.coordinates },
            properties,
          },
        ],
  );
}

interface Things {
  readonly count: number;
  /** The first ones. */
  readonly told: readonly Told[];
}

/** As many as one reads in a window of the map. */
const MOST_TOLD = 30;

function thingsOf(
  index: Supercluster<Told>,
  properties: Told | { readonly cluster_id: number; readonly point_count: number },
): Things {
  if (!("cluster_id" in properties)) return { count: 1, told: [properties] };
  const leaves = index.getLeaves(properties.cluster_id, MOST_TOLD);
  return { count: properties.point_count, told: leaves.map((leaf) => leaf.properties) };
}

/** A disc that opens what it holds. */
function discAt({ marks }: Live, at: [number, number], { count, told }: Things) {
  const [first] = told;
  const title = count === 1 ? (first?.title ?? "") : texts.points(count);
  const html = discOf(count, first === undefined ? undefined : marks[first.kind]);
  const icon = divIcon({ className: "point-vif pin", iconSize: [44, 44], html });
  return marker(at, { title, alt: title, icon }).bindPopup(() => listOf(told, count));
}

function discOf(count: number, mark: Mark | undefined): string {
  const inside =
    count === 1 && mark !== undefined
      ? `<g transform="scale(.85)">${markDrawing(mark)}</g>`
      : `<text y="5">${count}</text>`;
  return `<svg viewBox="-22 -22 44 44" aria-hidden="true"><circle class="rond" r="${count === 1 ? 13 : 16}"/>${inside}</svg>`;
}

function listOf(things: readonly Told[], count: number): HTMLElement {
  const list = document.createElement("ul");
  list.className = "serre";
  for (const { title, url, line } of things) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link, line === null ? "" : ` ${line}`);
    list.append(item);
  }
  if (count > things.length) {
    const more = document.createElement("li");
    more.textContent = texts.others(count - things.length);
    list.append(more);
  }
  return list;
}

/** The list stays the real thing: a link to that of what is seen now. */
function tellList(figure: HTMLElement, bounds: LatLngBounds): void {
  const ways = figure.querySelector("ul.pages");
  const known = ways?.querySelector<HTMLAnchorElement>("a[data-cadre-vu]");
  const link = known ?? document.createElement("a");
  const address = new URL(figure.dataset["points"]?.replace(".geojson", "") ?? "", location.href);
  address.searchParams.set("cadre", frameOf(bounds));
  link.href = `${address.pathname}${address.search}#liste`;
  if (known !== null && known !== undefined) return;
  link.dataset["cadreVu"] = "";
  link.textContent = texts.list;
  const line = document.createElement("li");
  line.append(link);
  ways?.append(line);
}

/** As an address writes a rectangle; the world has an end. */
function frameOf(bounds: LatLngBounds): string {
  const world = latLngBounds([-84, -179], [84, 179]);
  const [west, east] = [bounds.getWest(), bounds.getEast()].map((one) =>
    Math.min(world.getEast(), Math.max(world.getWest(), one)),
  );
  const [south, north] = [bounds.getSouth(), bounds.getNorth()].map((one) =>
    Math.min(world.getNorth(), Math.max(world.getSouth(), one)),
  );
  return [west, south, east, north].map((one = 0) => one.toFixed(3)).join(",");
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { accept: "application/geo+json" } });
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`);
  return answer.json();
}
