/**
 * Who answers a question is the person it was asked of: nobody else has it on the screen. So an answer proves the identity
 * that was asked, and joins it with the one that WhatsApp shows now (the user id alone, if the number is hidden).
 */
import type { Question } from '../ledger/questions.ts';
import type { Encounter } from './encounter.ts';
import { subjectOf, takeOver } from './person.ts';

/** @returns the subject that the answer counts for. */
export async function speakerAbout({ books, person }: Encounter, question: Question): Promise<string> {
  if (question.askedLookup !== null) await books.subjects.prove(question.subjectId, question.askedLookup);
  return takeOver(books, person, question.subjectId);
}

/** The speaker of any message: of the question whose button was tapped, else of the identity alone. */
export async function speakerOf(encounter: Encounter): Promise<string> {
  const { question } = encounter.heard;
  return question?.kind === 'pause' ? speakerAbout(encounter, question) : subjectOf(encounter.books, encounter.person);
}
