export { findServiceIn, receiversOfIn } from "./actions/standing.ts";
