// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/MarkText.h"

#include "ui/text/EditFileText.h"
#include "ui/text/ReportText.h"
#include "ui/text/Sentence.h"

#include <QJsonObject>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const char* sentenceOf(MarkStanding standing, bool hasAllBefore)
{
    switch (standing) {
    case MarkStanding::Held:
        return hasAllBefore
                   ? QT_TRANSLATE_NOOP("Mark", "The history holds the entry that the report names, and all before it.")
                   : QT_TRANSLATE_NOOP("Mark", "The history holds the entry that the report names. Whether it holds "
                                               "all before it is not certain: see its problems.");
    case MarkStanding::HeldInPart:
        return QT_TRANSLATE_NOOP("Mark", "The history agrees with the report as far as the checksum was given. Another "
                                         "entry could be made that begins with the same digits: give the full "
                                         "checksum from the report's last page.");
    case MarkStanding::Replaced:
        return QT_TRANSLATE_NOOP("Mark", "The history holds another entry in place of the one that the report names: "
                                         "the history was rewritten after the report was printed. Keep the report, the "
                                         "vault and its backups as evidence.");
    case MarkStanding::Gone:
        return QT_TRANSLATE_NOOP("Mark", "The history does not hold the entry that the report names: the report is of "
                                         "another vault, this is an older copy, or the history was rewritten.");
    }
    Q_UNREACHABLE();
}

/// In groups of four, the first eight.
QString begun(const QString& digits)
{
    return digits.first(4) + u' ' + digits.sliced(4, 4);
}

} // namespace

QString standingText(MarkStanding standing, bool hasAllBefore, const Phrasebook& book)
{
    return book.words("Mark", sentenceOf(standing, hasAllBefore));
}

QString leftOutText(const QDateTime& at, const Phrasebook& book)
{
    return fillIn(book.words("Mark", QT_TRANSLATE_NOOP("Mark", "The entry that the report names was left out when the "
                                                               "vault was restored on {at:time}: the report was "
                                                               "printed before. The history has a row for it.")),
                  {{u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}}, book);
}

QString markText(const RecordMark& mark, const Phrasebook& book)
{
    if (mark.seq == 0) {
        return {};
    }
    const auto words = pageWords();
    const auto language = book.language();
    return QStringList{words.recordKey.in(language) + u' ' + begun(mark.device),
                       words.recordEntry.in(language) + u' ' + QString::number(mark.seq),
                       words.recordChecksum.in(language) + u' ' + begun(mark.hash.hex())}
        .join(u" / "_s);
}

} // namespace pingshen::ui
