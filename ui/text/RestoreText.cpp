// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RestoreText.h"

#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
#include "ui/text/Sentence.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeArgument(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString countOf(const char* what, qint64 count, const Phrasebook& book)
{
    return count > 0 ? fillIn(book.words("Restore", what), {{u"count"_s, count}}, book) : QString();
}

QJsonObject apartArguments(const ChangesApart& apart, const Phrasebook& book)
{
    QStringList among{countOf(QT_TRANSLATE_NOOP("Restore", "submissions: {count:number}"), apart.submissions, book),
                      countOf(QT_TRANSLATE_NOOP("Restore", "returns: {count:number}"), apart.returns, book)};
    among.removeAll(QString());
    return {{u"changes"_s, apart.changes},
            {u"among"_s, among.isEmpty() ? QJsonValue() : QJsonValue(listText(among, book))}};
}

QString withoutText(const RestoreOutcome& restored, const Phrasebook& book)
{
    if (restored.without && restored.without->changes == 0) {
        return changesWithoutText(*restored.without, book);
    }
    if (restored.without) {
        return sentences({changesWithoutText(*restored.without, book),
                          book.words("Restore", QT_TRANSLATE_NOOP("Restore", "They are in the snapshot made before the "
                                                                             "restore, see Backups."))},
                         book);
    }
    return restored.replaced.isEmpty()
               ? QString()
               : book.words("Restore", QT_TRANSLATE_NOOP("Restore", "What was there before is kept as a snapshot, see "
                                                                    "Backups."));
}

/// What does not hold and was not made good.
QString leftText(const RestoreCheck& check, const Phrasebook& book)
{
    if (check.problems.isEmpty()) {
        return {};
    }
    if (std::ranges::any_of(check.problems, isOfChain)) {
        return book.words("Restore",
                          QT_TRANSLATE_NOOP("Restore", "The history that was restored was altered or is incomplete. Do "
                                                       "not rely on this vault; restore another backup."));
    }
    const auto intact =
        check.isHistoryIntact
            ? book.words("Restore", QT_TRANSLATE_NOOP("Restore", "The history that was restored is intact."))
            : QString();
    return sentences(
        {fillIn(book.words("Restore", QT_TRANSLATE_NOOP("Restore", "What was restored has problems: {count:number}.")),
                {{u"count"_s, check.problems.size()}}, book),
         intact},
        book);
}

QString rebuiltText(const RestoreCheck& check, const Phrasebook& book)
{
    return check.rebuilt == 0
               ? QString()
               : fillIn(book.words("Restore",
                                   QT_TRANSLATE_NOOP("Restore", "What was restored did not match its own history "
                                                                "(parts: {count:number}) and was rebuilt from it. What "
                                                                "it was before is kept as a snapshot.")),
                        {{u"count"_s, check.rebuilt}}, book);
}

QString faultText(const RestoreCheck& check, const Phrasebook& book)
{
    if (!check.fault) {
        return {};
    }
    const auto* what =
        check.isWhole ? QT_TRANSLATE_NOOP("Restore", "What was restored could not be rebuilt from its history; this is "
                                                     "tried again when the vault is next opened.")
                      : QT_TRANSLATE_NOOP("Restore", "What was restored could not be checked; this is tried again when "
                                                     "the vault is next opened.");
    return sentences({book.words("Restore", what), errorText(*check.fault, book)}, book);
}

QString unfinishedText(const RestoreCheck& check, const Phrasebook& book)
{
    return check.isWhole
               ? QString()
               : book.words("Restore", QT_TRANSLATE_NOOP("Restore", "What was restored was not checked to the end. "
                                                                    "Verify the vault before you submit or print "
                                                                    "anything."));
}

} // namespace

QString restoreQuestionText(const QDateTime& at, const std::optional<ChangesApart>& without, const Phrasebook& book)
{
    const auto* restart =
        at.isValid() ? QT_TRANSLATE_NOOP("Restore", "The program restarts with the data of the snapshot of {at:time}.")
                     : QT_TRANSLATE_NOOP("Restore", "The program restarts with the data of the backup.");
    const auto* gone =
        !without ? QT_TRANSLATE_NOOP("Restore", "It was made by an earlier version of the program: how many changes "
                                                "are not in it cannot be counted.")
        : without->changes == 0
            ? QT_TRANSLATE_NOOP("Restore", "It has every change that is in the vault now.")
            : QT_TRANSLATE_NOOP("Restore", "Changes in the vault now that are not in it, and will be gone from the "
                                           "vault: {changes:number}[ ({among})].");
    return sentences(
        {fillIn(book.words("Restore", restart), {{u"at"_s, timeArgument(at)}}, book),
         fillIn(book.words("Restore", gone), apartArguments(without.value_or(ChangesApart()), book), book),
         book.words("Restore", QT_TRANSLATE_NOOP("Restore", "A snapshot of the current data is made first, so that you "
                                                            "can go back to it."))},
        book);
}

QString restoredText(const RestoreOutcome& restored, const Phrasebook& book)
{
    return sentences({restoredFromText(restored, {}, book), withoutText(restored, book)}, book);
}

QString restoredFromText(const RestoreOutcome& restored, const QString& vault, const Phrasebook& book)
{
    const auto* from =
        restored.at.isValid()
            ? QT_TRANSLATE_NOOP("Restore", "The vault[ {vault}] was restored to the snapshot of {at:time}[, with "
                                           "entries up to {newest:time}][: {file}].")
            : QT_TRANSLATE_NOOP("Restore", "The vault[ {vault}] was restored from the backup \"{name}\"[, with entries "
                                           "up to {newest:time}][: {file}].");
    const bool isSaid = dateTimeText(restored.newest, book) == dateTimeText(restored.at, book);
    const auto path = [&vault](const QString& file) {
        return vault.isEmpty() ? QJsonValue() : QJsonValue(QDir::toNativeSeparators(file));
    };
    return fillIn(book.words("Restore", from),
                  {{u"vault"_s, path(vault)},
                   {u"at"_s, timeArgument(restored.at)},
                   {u"name"_s, QFileInfo(restored.file).fileName()},
                   {u"newest"_s, isSaid ? QJsonValue() : timeArgument(restored.newest)},
                   {u"file"_s, path(restored.file)}},
                  book);
}

QString changesWithoutText(const ChangesApart& without, const Phrasebook& book)
{
    const auto* words = without.changes == 0
                            ? QT_TRANSLATE_NOOP("Restore", "Nothing that was there before is missing from it.")
                            : QT_TRANSLATE_NOOP("Restore", "Changes made before the restore that it does not contain: "
                                                           "{changes:number}[ ({among})].");
    return fillIn(book.words("Restore", words), apartArguments(without, book), book);
}

QString restoreCheckText(const RestoreCheck& check, const Phrasebook& book)
{
    return sentences(
        {leftText(check, book), rebuiltText(check, book), faultText(check, book), unfinishedText(check, book)}, book);
}

} // namespace pingshen::ui
