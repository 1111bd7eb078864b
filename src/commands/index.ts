/** The register of commands, by the names of the command-line contract. */
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';
import { addColumns } from './add-columns';
import { bindColumns } from './bind-columns';
import { changeSettings } from './change-settings';
import { cleanBase } from './clean-base';
import { reportQuality } from './quality-report';
import type { Command } from './command';
import { decideDoubt } from './mail/decide-doubt';
import { addCoupons } from './mail/add-coupons';
import { composeLetter, testLetter } from './mail/compose-letter';
import { setLogo, showLogo } from './mail/set-logo';
import { editDays } from './mail/edit-days';
import { showCalendar } from './mail/mail-calendar';
import { listLetters } from './mail/mail-log';
import { mailResults } from './mail/mail-results';
import { markReply } from './mail/mark-reply';
import { reportMail } from './mail/mail-report';
import { forgetOccasion, saveOccasion } from './mail/save-occasion';
import { forgetTemplate, saveTemplate } from './mail/save-template';
import { optOut } from './mail/opt-out';
import { release, suppress } from './mail/suppress';
import { execute, type Reply } from './execute';
import { previewMail } from './mail/preview-mail';
import { refreshSegments } from './refresh-segments';
import { removeBase } from './remove-base';
import { scheduleMail, unscheduleMail } from './mail/schedule-mail';
import { reportTeam, testDigest } from './mail/report-team';
import { sendDigest } from './mail/send-digest';
import { sendDueMail } from './mail/send-due-mail';
import { setUpBase } from './set-up-base';
import { listChanges, showChange } from './list-changes';
import { listColumns } from './list-columns';
import { markPoint, restoreTo } from './restore-point';
import { redoChange, undoChange } from './undo-change';
import { findDuplicates } from './find-duplicates';
import { keepApart } from './keep-apart';
import { mergeDuplicates } from './merge-duplicates';
import { cancelChange } from './cancel-change';
import { continueChanges } from './continue-changes';
import { verifyChanges } from './verify-changes';
import { importClients } from './import-clients';
import { connectIntake, disconnectIntake } from './connect-intake';
import { takeIntake } from './take-intake';
import { addFigureColumns } from './add-figure-columns';
import { reportDashboard } from './dashboard-report';
import { writeDashboard } from './dashboard-write';
import { explainClient } from './explain-client';
import { listSegment } from './segment-list';
import { makeMailingList } from './mailing-list';
import { listSegmentClients } from './segment-clients';
import { reportSegments } from './segments-report';
import { saveSegment } from './save-segment';
import { forgetSegment } from './forget-segment';
import { listSaved } from './list-saved';
import { matchClients } from './match-clients';
import { changeTagsOf } from './change-tags';

type Runner = (ports: Ports, input: unknown) => Reply;

function runner<I, R extends object, W>(command: Command<I, R, W>): [string, Runner] {
  return [command.name, (ports, input) => execute(ports, command, input)];
}

const COMMANDS: ReadonlyMap<string, Runner> = new Map([
  runner(setUpBase),
  runner(removeBase),
  runner(refreshSegments),
  runner(findDuplicates),
  runner(mergeDuplicates),
  runner(keepApart),
  runner(changeSettings),
  runner(undoChange),
  runner(redoChange),
  runner(listChanges),
  runner(showChange),
  runner(markPoint),
  runner(restoreTo),
  runner(continueChanges),
  runner(cancelChange),
  runner(verifyChanges),
  runner(sendDueMail),
  runner(sendDigest),
  runner(reportTeam),
  runner(testDigest),
  runner(previewMail),
  runner(scheduleMail),
  runner(unscheduleMail),
  runner(decideDoubt),
  runner(reportMail),
  runner(showCalendar),
  runner(listLetters),
  runner(composeLetter),
  runner(testLetter),
  runner(saveOccasion),
  runner(forgetOccasion),
  runner(saveTemplate),
  runner(forgetTemplate),
  runner(suppress),
  runner(release),
  runner(optOut),
  runner(mailResults),
  runner(markReply),
  runner(addCoupons),
  runner(showLogo),
  runner(setLogo),
  runner(editDays),
  runner(listColumns),
  runner(bindColumns),
  runner(addColumns),
  runner(importClients),
  runner(cleanBase),
  runner(reportQuality),
  runner(connectIntake),
  runner(disconnectIntake),
  runner(takeIntake),
  runner(reportSegments),
  runner(explainClient),
  runner(listSegmentClients),
  runner(listSegment),
  runner(makeMailingList),
  runner(addFigureColumns),
  runner(reportDashboard),
  runner(writeDashboard),
  runner(listSaved),
  runner(matchClients),
  runner(saveSegment),
  runner(forgetSegment),
  runner(changeTagsOf),
]);

/** Names of all commands, for help and documentation. */
export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

/**
 * Runs a command by name.
 * @throws AppError COMMAND_UNKNOWN {command}, and what the command refuses
 * @example runCommand(ports, 'settings.change', { leapDay: 'MAR1' }).report
 */
export function runCommand(ports: Ports, name: string, input: unknown): Reply {
  const run = COMMANDS.get(name);
  if (run === undefined) throw new AppError('COMMAND_UNKNOWN', { command: name });
  return run(ports, input);
}
