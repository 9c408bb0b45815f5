export { type CalendarOf, ICALENDAR, icalendarFile, writeIcalendar } from "./write.ts";
export { writeZone } from "./zone.ts";
