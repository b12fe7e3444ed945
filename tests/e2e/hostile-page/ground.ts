/** What the hostile pages need of a browser with the shipped build in it, whichever drives it. */
import type { SomePage } from '../support/commands.ts';
import type { RowsPage } from '../support/worker.ts';
import type { Probe } from './probe.ts';
import './watcher.ts';

export type Box = { left: number; top: number; right: number; bottom: number };

/** A tab with a hostile page. */
export type HostileTab = {
  /** Runs a script in the page's own world. It uses nothing from outside itself. */
  run(script: Probe, words?: string[]): Promise<unknown>;
  /** Where the element under attack is. */
  box(): Promise<Box>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  doubleClick(x: number, y: number): Promise<void>;
  /** Presses Tab, and types a letter wherever that led. */
  tabAndType(): Promise<void>;
  toFront(): Promise<void>;
  /** Every word of each card of ours in it, as nobody but the driver sees them. */
  drawn(): Promise<string[]>;
  /** Errors that came to the page. */
  thrown: string[];
  close(): Promise<void>;
};

export type Ground = {
  /** Begins every address of the extension. */
  base: string;
  /** One of its pages. */
  ours: SomePage & RowsPage;
  /** Answers a path of LinkedIn with this HTML from now on. */
  serve(pathname: string, html: string): void;
  /** Returns when something in the page matches `until`. */
  open(pathname: string, until?: string): Promise<HostileTab>;
  /** How many tabs and windows there are. */
  tabs(): Promise<number>;
  close(): Promise<void>;
};

/** For `HostileTab.box`: evaluated in the page. */
export function boxOfTarget(): Box {
  const box = watched.target?.getBoundingClientRect();
  if (!box) throw new Error('Nothing is under attack.');
  const { left, top, right, bottom } = box;
  return { left, top, right, bottom };
}
