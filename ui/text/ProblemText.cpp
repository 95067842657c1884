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
        return QT_TRANSLATE_NOOP(
            "VaultProblem", "The vault's data file is damaged[ ({detail})]; some of its content may be wrong or lost.");
    case VaultProblem::Code::EditChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} was altered after it was recorded.");
    case VaultProblem::Code::EditMissing:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entries are missing[: {count}], starting with {subject}.");
    case VaultProblem::Code::EditLinkBroken:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} does not continue the previous one.");
    case VaultProblem::Code::EditMoved:
        return QT_TRANSLATE_NOOP("VaultProblem", "History entry {subject} is out of order.");
    case VaultProblem::Code::EditTailChanged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The history has an unexpected end: entries were removed or added.");
    case VaultProblem::Code::StateDiffers:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored state[ of application {application}] does not match its "
                                                 "history: it was changed without an entry.");
    case VaultProblem::Code::DocumentMissing:
        return QT_TRANSLATE_NOOP(
            "VaultProblem", "The stored file of a document is missing[: \"{document}\"][, application {application}].");
    case VaultProblem::Code::DocumentDamaged:
        return QT_TRANSLATE_NOOP("VaultProblem", "The stored file of a document differs from what was imported[: "
                                                 "\"{document}\"][, application {application}].");
    }
    Q_UNREACHABLE();
}

} // namespace

QString problemText(const VaultProblem& problem, const Phrasebook& book)
{
    auto args = problem.args;
    args.insert(u"subject"_s, problem.subject.section(u'/', -1)); // an entry's number, without its device
    return fillIn(book.words("VaultProblem", sentenceOf(problem.code)), args, book);
}

} // namespace pingshen::ui
