// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemText.h"

#include "ui/text/Sentence.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const char* sentenceOf(VaultProblem::Code code)
{
    switch (code) {
    case VaultProblem::Code::DatabaseCorrupt:
        return QT_TRANSLATE_NOOP("VaultProblem", "The database is damaged[ ({detail})]: some of what it says may be "
                                                 "wrong or lost.");
    case VaultProblem::Code::EditChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The entry {subject} of the history is not what was written: it was "
                                                 "changed afterwards.");
    case VaultProblem::Code::EditMissing:
        return QT_TRANSLATE_NOOP("VaultProblem", "Entries of the history are missing[: {count}], the first of them "
                                                 "{subject}.");
    case VaultProblem::Code::EditLinkBroken:
        return QT_TRANSLATE_NOOP("VaultProblem", "The entry {subject} of the history does not continue the one before "
                                                 "it.");
    case VaultProblem::Code::EditMoved:
        return QT_TRANSLATE_NOOP("VaultProblem", "The entry {subject} of the history stands before one that was "
                                                 "written earlier.");
    case VaultProblem::Code::EditTailChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The history of the device {subject} does not end where it was left: "
                                                 "its last entries were taken away or others were added.");
    case VaultProblem::Code::StateDiffers:
        return QT_TRANSLATE_NOOP("VaultProblem", "What the vault shows for {subject} is not what its history says: it "
                                                 "was changed without an entry.");
    case VaultProblem::Code::DocumentMissing:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored file of a document is missing (SHA-256 {subject}).");
    case VaultProblem::Code::DocumentDamaged:
        return QT_TRANSLATE_NOOP("VaultProblem",
                                 "The stored file of a document is no longer what was imported (SHA-256 "
                                 "{subject}).");
    }
    Q_UNREACHABLE();
}

} // namespace

QString problemText(const VaultProblem& problem, const Phrasebook& book)
{
    auto args = problem.args;
    args.insert(u"subject"_s, problem.subject);
    return fillIn(book.words("VaultProblem", sentenceOf(problem.code)), args, book);
}

} // namespace pingshen::ui
