/**
 * The page for texts of one's own, where scripts are allowed: the form is not sent, and what it would have sent
 * is compared in a thread of this browser.
 */
import { startScratch } from './scratch/start-scratch.ts';

const form = document.querySelector<HTMLFormElement>('form[data-engine]');
if (form !== null) startScratch(form);
