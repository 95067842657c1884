// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/KeptText.h"

#include "ui/text/ErrorText.h"
#include "ui/text/Sentence.h"

#include <QJsonArray>

#include <initializer_list>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString naming(const char* sentence, const QStringList& files, const Phrasebook& book)
{
    return fillIn(book.words("Kept", sentence), {{u"names"_s, QJsonArray::fromStringList(files)}}, book);
}

/// Of the changes themselves.
QStringList waitingTexts(const KeptOutcome& outcome, const Phrasebook& book)
{
    QStringList sentences;
    if (outcome.failure) {
        const auto* sentence =
            QT_TRANSLATE_NOOP("Kept", "Changes left unsaved when the program last closed are still waiting in the "
                                      "vault's folder. The program tries to save them at every start. Cause: {cause}");
        sentences.append(fillIn(book.words("Kept", sentence), {{u"cause"_s, errorText(*outcome.failure, book)}}, book));
    } else if (outcome.isWaiting) {
        const auto* sentence =
            QT_TRANSLATE_NOOP("Kept", "Changes left unsaved when the program last closed are still waiting, because "
                                      "newer drafts stand in their place. Settle the drafts, then start the program "
                                      "again.");
        sentences.append(book.words("Kept", sentence));
    }
    if (outcome.overtaken > 0) {
        const auto* sentence =
            QT_TRANSLATE_NOOP("Kept", "Changes left unsaved when the program last closed have not replaced newer "
                                      "entries: {count:number}. Their texts, points and dates are shown as drafts; "
                                      "make other changes again if they still apply.");
        sentences.append(fillIn(book.words("Kept", sentence), {{u"count"_s, outcome.overtaken}}, book));
    }
    return sentences;
}

/// Of the files that stay in the folder.
QStringList fileTexts(const KeptOutcome& outcome, const Phrasebook& book)
{
    QStringList sentences;
    if (!outcome.unreadable.isEmpty()) {
        const auto* sentence = QT_TRANSLATE_NOOP(
            "Kept", "Changes left unsaved when the program last closed cannot be read by this version "
                    "of the program: {names}. The files stay in the vault's folder; install the "
                    "newest version, then start the program again.");
        sentences.append(naming(sentence, outcome.unreadable, book));
    }
    for (const auto& file : outcome.unread) {
        const auto* sentence = QT_TRANSLATE_NOOP(
            "Kept", "A file of changes left unsaved when the program last closed cannot be read: {name}. It stays in "
                    "the vault's folder, and the program tries again at every start. Cause: {cause}");
        sentences.append(fillIn(book.words("Kept", sentence),
                                {{u"name"_s, file.name}, {u"cause"_s, errorText(file.cause, book)}}, book));
    }
    const std::initializer_list<std::pair<const QStringList&, const char*>> named{
        {outcome.unsignedOnes,
         QT_TRANSLATE_NOOP(
             "Kept",
             "Changes that an earlier version of the program left unsaved are not signed, so nobody can say who "
             "made them: {names}. Nothing in them was recorded; the files stay in the vault's folder. Make the "
             "changes again if they still apply, then delete the files.")},
        {outcome.altered,
         QT_TRANSLATE_NOOP("Kept",
                           "Files of unsaved changes in the vault's folder are not as this vault's program left them: "
                           "{names}. Nothing in them was recorded; they stay where they are. Make the changes again if "
                           "they still apply, or keep the files as evidence.")},
        {outcome.refused,
         QT_TRANSLATE_NOOP(
             "Kept", "Some changes left unsaved when the program last closed were refused by the rules and not "
                     "recorded. Their texts, points and dates are shown as drafts; all of them are kept in the "
                     "vault's folder: {names}. Make other changes again if they still apply, then delete the files.")},
        {outcome.displaced,
         QT_TRANSLATE_NOOP(
             "Kept", "Something else stood in the place of files that the program makes itself; it was kept in the "
                     "vault's folder under other names, and the files were made anew: {names}. Nothing entered was "
                     "lost; move or delete the renamed items.")},
    };
    for (const auto& [names, sentence] : named) {
        if (!names.isEmpty()) {
            sentences.append(naming(sentence, names, book));
        }
    }
    return sentences;
}

} // namespace

QStringList keptTexts(const KeptOutcome& outcome, const Phrasebook& book)
{
    return waitingTexts(outcome, book) + fileTexts(outcome, book);
}

} // namespace pingshen::ui
