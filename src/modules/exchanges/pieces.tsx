export { sayEmployer } from "./protocol/web/say-employer.ts";
export { sayState, sayStep, sayTurn } from "./protocol/web/say-exchange.ts";
