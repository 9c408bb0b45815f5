/** Materials that stand elsewhere: an address of the web, and ciphered. */
export function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}
