const BROWSERS = [
  [/\bEdgA?\/|\bEdge\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Internet Samsung"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:(?:Headless)?Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/\biPad\b/, "un iPad"],
  [/\biPhone\b/, "un iPhone"],
  [/\bAndroid\b(?!.*\bMobile\b)/, "une tablette Android"],
  [/\bAndroid\b/, "un téléphone Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "un Mac"],
  [/\bCrOS\b/, "un Chromebook"],
  [/\bLinux\b|\bX11\b/, "Linux"],
] as const;

/** A device in words that its owner recognises, from what the browser says of itself: « Firefox sur Linux ». */
export function deviceOf(userAgent: string | undefined): string {
  const told = (userAgent ?? "").slice(0, 400);
  const browser = BROWSERS.find(([shape]) => shape.test(told))?.[1];
  const system = SYSTEMS.find(([shape]) => shape.test(told))?.[1];
  if (browser === undefined && system === undefined) return "un appareil inconnu";
  return `${browser ?? "un navigateur"} sur ${system ?? "un appareil inconnu"}`;
}
