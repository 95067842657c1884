// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RestoreText.h"

#include "ui/text/Sentence.h"

#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeArgument(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue countArgument(qint64 count)
{
    return count > 0 ? QJsonValue(count) : QJsonValue();
}

QJsonObject apartArguments(const ChangesApart& apart)
{
    return {{u"changes"_s, apart.changes},
            {u"submissions"_s, countArgument(apart.submissions)},
            {u"returns"_s, countArgument(apart.returns)}};
}

QString both(const QString& first, const QString& second, const Phrasebook& book)
{
    return book.language() == Language::Chinese ? first + second : QString(first + u' ' + second);
}

QString withoutText(const RestoreOutcome& restored, const Phrasebook& book)
{
    if (!restored.without) {
        return restored.replaced.isEmpty()
                   ? QString()
                   : book.words("Restore", QT_TRANSLATE_NOOP("Restore", "What was there before is kept as a snapshot, "
                                                                        "see Backups."));
    }
    if (restored.without->changes == 0) {
        return book.words("Restore", QT_TRANSLATE_NOOP("Restore", "Nothing that was there before is missing from it."));
    }
    return fillIn(
        book.words("Restore",
                   QT_TRANSLATE_NOOP("Restore", "Changes made before that are not in it: {changes:number}[ "
                                                "(submissions: {submissions:number})][ (returns: {returns:number})]. "
                                                "They are in the snapshot made before the restore, see Backups.")),
        apartArguments(*restored.without), book);
}

} // namespace

QString restoreQuestionText(const QDateTime& at, const std::optional<ChangesApart>& without, const Phrasebook& book)
{
    const auto* restart =
        at.isValid() ? QT_TRANSLATE_NOOP("Restore", "The program restarts with the data of the snapshot of {at:time}. "
                                                    "A snapshot of the current data is made first, so that you can "
                                                    "go back to it.")
                     : QT_TRANSLATE_NOOP("Restore", "The program restarts with the data of the backup. A snapshot of "
                                                    "the current data is made first, so that you can go back to it.");
    const auto* gone =
        !without ? QT_TRANSLATE_NOOP("Restore", "It was made by an earlier version of the program: how many changes "
                                                "are not in it cannot be counted.")
        : without->changes == 0
            ? QT_TRANSLATE_NOOP("Restore", "It has every change that is in the vault now.")
            : QT_TRANSLATE_NOOP("Restore", "Changes in the vault now that are not in it, and will be gone from the "
                                           "vault: {changes:number}[ (submissions: {submissions:number})][ (returns: "
                                           "{returns:number})].");
    return both(fillIn(book.words("Restore", gone), apartArguments(without.value_or(ChangesApart())), book),
                fillIn(book.words("Restore", restart), {{u"at"_s, timeArgument(at)}}, book), book);
}

QString restoredText(const RestoreOutcome& restored, const Phrasebook& book)
{
    const auto* from =
        restored.at.isValid()
            ? QT_TRANSLATE_NOOP("Restore", "The vault was restored to the snapshot of {at:time}[, with entries up to "
                                           "{newest:time}].")
            : QT_TRANSLATE_NOOP("Restore", "The vault was restored from the backup \"{name}\"[, with entries up to "
                                           "{newest:time}].");
    const auto first = fillIn(book.words("Restore", from),
                              {{u"at"_s, timeArgument(restored.at)},
                               {u"name"_s, QFileInfo(restored.file).fileName()},
                               {u"newest"_s, timeArgument(restored.newest)}},
                              book);
    const auto second = withoutText(restored, book);
    return second.isEmpty() ? first : both(first, second, book);
}

QString restoreCheckText(const RestoreCheck& check, const Phrasebook& book)
{
    const bool isOfHistory = std::ranges::any_of(check.problems, isOfChain, &VaultProblem::code);
    if (isOfHistory) {
        return book.words("Restore",
                          QT_TRANSLATE_NOOP("Restore", "The history that was restored was altered or is incomplete. Do "
                                                       "not rely on this vault; restore another backup."));
    }
    if (!check.problems.isEmpty()) {
        return fillIn(book.words("Restore", QT_TRANSLATE_NOOP("Restore", "What was restored has problems: "
                                                                         "{count:number}. Its history is intact.")),
                      {{u"count"_s, check.problems.size()}}, book);
    }
    if (!check.isWhole) {
        return book.words("Restore",
                          QT_TRANSLATE_NOOP("Restore", "What was restored was not checked to the end. Verify the vault "
                                                       "before you submit or print anything."));
    }
    return check.rebuilt == 0
               ? QString()
               : fillIn(book.words("Restore",
                                   QT_TRANSLATE_NOOP("Restore", "What was restored did not match its own history "
                                                                "(parts: {count:number}) and was rebuilt from it. What "
                                                                "it was before is kept as a snapshot.")),
                        {{u"count"_s, check.rebuilt}}, book);
}

} // namespace pingshen::ui
