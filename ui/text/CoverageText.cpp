// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CoverageText.h"

#include "ui/text/Formats.h"

#include <QStringList>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

QString unreadableText(Error::Code why, const Phrasebook& book)
{
    switch (why) {
    case Error::Code::WorkerTimedOut:
        return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "takes too long to read"));
    case Error::Code::WorkerOutOfMemory:
        return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "needs too much memory to read"));
    case Error::Code::WorkerCrashed:
        return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "ends the program that reads it"));
    case Error::Code::PdfPasswordRequired:
    case Error::Code::PdfPasswordWrong:
        return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "needs a password"));
    default:
        return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "cannot be read"));
    }
}

QString pageText(int page, const Phrasebook& book)
{
    return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "p. %1")).arg(countText(page + 1));
}

QString pagesText(const QList<int>& pages, const Phrasebook& book)
{
    if (pages.size() == 1) {
        return pageText(pages.first(), book);
    }
    QStringList runs;
    for (qsizetype i = 0; i < pages.size();) {
        auto last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) {
            ++last;
        }
        runs << (last == i ? countText(pages[i] + 1)
                           : QString(countText(pages[i] + 1) + u'–' + countText(pages[last] + 1)));
        i = last + 1;
    }
    return book.words("Coverage", QT_TRANSLATE_NOOP("Coverage", "pp. %1")).arg(listText(runs, book));
}

QString gapsText(const SearchCoverage& coverage, const Phrasebook& book)
{
    QStringList gaps;
    const auto add = [&](int pages, const char* first, const char* further) {
        if (pages > 0) {
            const auto words = book.words("Coverage", gaps.isEmpty() ? first : further);
            gaps.append(gaps.isEmpty() ? words.arg(countText(pages), countText(coverage.pages))
                                       : words.arg(countText(pages)));
        }
    };
    add(coverage.pending, QT_TRANSLATE_NOOP("Coverage", "%1 of %2 pages not yet searchable"),
        QT_TRANSLATE_NOOP("Coverage", "%1 not yet searchable"));
    add(coverage.poor, QT_TRANSLATE_NOOP("Coverage", "%1 of %2 pages read poorly"),
        QT_TRANSLATE_NOOP("Coverage", "%1 read poorly"));
    add(coverage.pages - coverage.searchable - coverage.pending,
        QT_TRANSLATE_NOOP("Coverage", "%1 of %2 pages unreadable"), QT_TRANSLATE_NOOP("Coverage", "%1 unreadable"));
    return listText(gaps, book);
}

} // namespace pingshen::ui
