/**
 * The names that Windows gives zones, as Outlook and Exchange write them, and what they are called elsewhere (Unicode CLDR,
 * windowsZones.xml, territory 001; France’s own for those that have one). Those that a calendar of here may hold.
 */
const WINDOWS: Readonly<Record<string, string>> = {
  "Romance Standard Time": "Europe/Paris",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "GMT Standard Time": "Europe/London",
  "Greenwich Standard Time": "Atlantic/Reykjavik",
  "E. Europe Standard Time": "Europe/Chisinau",
  "FLE Standard Time": "Europe/Kiev",
  "GTB Standard Time": "Europe/Bucharest",
  "Russian Standard Time": "Europe/Moscow",
  "Turkey Standard Time": "Europe/Istanbul",
  "Morocco Standard Time": "Africa/Casablanca",
  "W. Central Africa Standard Time": "Africa/Lagos",
  "South Africa Standard Time": "Africa/Johannesburg",
  "Egypt Standard Time": "Africa/Cairo",
  "Mauritius Standard Time": "Indian/Mauritius",
  "E. Africa Standard Time": "Africa/Nairobi",
  "SA Western Standard Time": "America/La_Paz",
  "SA Eastern Standard Time": "America/Cayenne",
  "Saint Pierre Standard Time": "America/Miquelon",
  "Central Pacific Standard Time": "Pacific/Guadalcanal",
  "UTC+12": "Etc/GMT-12",
  "Hawaiian Standard Time": "Pacific/Honolulu",
  "Marquesas Standard Time": "Pacific/Marquesas",
  "Eastern Standard Time": "America/New_York",
  "Central Standard Time": "America/Chicago",
  "Mountain Standard Time": "America/Denver",
  "Pacific Standard Time": "America/Los_Angeles",
  "Atlantic Standard Time": "America/Halifax",
  "E. South America Standard Time": "America/Sao_Paulo",
  "India Standard Time": "Asia/Kolkata",
  "China Standard Time": "Asia/Shanghai",
  "Tokyo Standard Time": "Asia/Tokyo",
  "AUS Eastern Standard Time": "Australia/Sydney",
  UTC: "UTC",
  "Coordinated Universal Time": "UTC",
  "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris": "Europe/Paris",
};

/** The zone that a name means; undefined when it is none that is known. */
export function zoneNamed(name: string): string | undefined {
  const asked = name.trim().replaceAll('"', "");
  const windows = WINDOWS[asked];
  if (windows !== undefined) return windows;
  // Some programs write where they took it from: « /mozilla.org/20050126_1/Europe/Paris ».
  const parts = asked.split("/");
  const ends = [asked, parts.slice(-2).join("/"), parts.slice(-3).join("/")];
  return ends.find(isZone);
}

function isZone(name: string): boolean {
  // A bare shift of clocks (« +01:00 ») is no place.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId !== "";
  } catch {
    return false;
  }
}
