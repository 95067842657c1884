// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SearchModel.h"
#include "ui/panels/highlights/HighlightDelegate.h"
#include "ui/panels/searching/SearchDelegate.h"
#include "ui/text/LanguageSwitch.h"

#include "tests/support/PaintedWords.h"
#include "tests/support/Printers.h"

#include <QPainter>
#include <QStandardItemModel>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString painted(const QAbstractItemDelegate& delegate, const QModelIndex& row, int width)
{
    test::PaintedWords paper({width, 60});
    QPainter painter(&paper);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width, 60);
    delegate.paint(&painter, option, row);
    painter.end();
    return paper.words().join(u'|');
}

QString paintedHighlight(const HighlightRow& row, int width)
{
    QStandardItemModel model;
    model.appendRow(highlightItem(row));
    return painted(HighlightDelegate(), model.index(0, 0), width);
}

HighlightRow ofPage(int page, const QString& quote, const QString& document)
{
    HighlightRow row;
    row.highlight.place.passage.page = page;
    row.highlight.place.passage.quote = quote;
    row.document = document;
    return row;
}

} // namespace

TEST(ListRows, haveThePageOfAHighlightWithItsUnit)
{
    LanguageSwitch language(Language::English);
    const auto row = ofPage(11, u"degree"_s, u"passport"_s);
    EXPECT_TRUE(paintedHighlight(row, 700).startsWith(u"p. 12|"_s)) << qPrintable(paintedHighlight(row, 700));
    language.change(Language::Chinese);
    EXPECT_TRUE(paintedHighlight(row, 700).remove(u'|').startsWith(u"第 12 页"_s))
        << qPrintable(paintedHighlight(row, 700));
}

TEST(ListRows, haveThePageOfAHitWithItsUnit)
{
    const LanguageSwitch language(Language::English);
    SearchHit hit;
    hit.document = DocumentId(u"degree"_s);
    hit.name = u"degree.pdf"_s;
    hit.page = 0;
    hit.match = u"Doctor"_s;
    SearchAnswer answer;
    answer.hits = {hit};
    SearchModel model;
    model.setAnswer(answer);
    const auto words = painted(SearchDelegate(), model.indexOfHit(0), 300);
    EXPECT_TRUE(words.startsWith(u"p. 1|"_s)) << qPrintable(words);
}

TEST(ListRows, cutNoNameOfADocumentBesideFreeRoom)
{
    const LanguageSwitch language(Language::English);
    const auto name = u"Application form for the point-based evaluation"_s;
    EXPECT_TRUE(paintedHighlight(ofPage(0, u"Wang"_s, name), 700).contains(name));
    const auto narrow = paintedHighlight(ofPage(0, QString(200, u'w'), name), 700);
    EXPECT_FALSE(narrow.contains(name)) << "a long quote has three quarters";
    auto noted = ofPage(0, u"Wang"_s, name);
    noted.highlight.note = u"ask"_s;
    EXPECT_TRUE(paintedHighlight(noted, 700).contains(name));
}

} // namespace pingshen::ui
