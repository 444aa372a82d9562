// `next/headers` and its like: the package names no exports, so outside its own bundler Node wants the
// file's ending. For tests, the worker and scripts that share code with pages.
import { register } from "node:module";

const resolver = `export const resolve = (name, context, next) =>
  next(/^next\\/[a-z-]+$/.test(name) ? name + ".js" : name, context);`;
register(`data:text/javascript,${encodeURIComponent(resolver)}`);
