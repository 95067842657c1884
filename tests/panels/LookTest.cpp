// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueueModel.h"
#include "ui/panels/fields/CalendarPopup.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/lists/QueueDelegate.h"
#include "ui/panels/materials/NoteBox.h"
#include "ui/panels/visit/OriginalHead.h"
#include "ui/panels/visit/OriginalRow.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Type.h"

#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTextCharFormat>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

TEST(OriginalHead, cutsNoMeaningOfAKeyHoweverNarrowThePaneIs)
{
    Theme theme;
    theme.apply(Appearance::Light);
    for (const auto language : {Language::English, Language::Chinese}) {
        const LanguageSwitch words(language);
        OriginalHead head;
        const QFontMetrics metrics(fontOf(TypeRole::Caption));
        for (const int width : {900, 480, 400, 280}) {
            const auto lines = head.legend(width);
            EXPECT_EQ(head.accessibleName(), lines.join(u" · "_s)) << width;
            for (const auto& line : lines) {
                EXPECT_LE(metrics.horizontalAdvance(line), width - 36) << qPrintable(line);
            }
        }
        EXPECT_GT(head.heightForWidth(400), head.heightForWidth(1200));
    }
}

TEST(NoteBox, hangsItsBullets)
{
    Theme theme;
    theme.apply(Appearance::Light);
    NoteBox box(nullptr);
    const auto point = u"How the maximum of a primary indicator is split among its secondary indicators"_s;
    box.say({u"Not published"_s}, {point, u"Rounding"_s});
    box.setFixedWidth(240);
    box.show();
    box.grab();
    QList<const QLabel*> points;
    for (const auto* label : box.findChildren<QLabel*>()) {
        if (label->text() == point || label->text() == u"Rounding"_s) {
            points << label;
        } else if (label->text() == u"·"_s) {
            EXPECT_EQ(12, label->x());
        }
    }
    ASSERT_EQ(2, points.size());
    EXPECT_EQ(points[0]->x(), points[1]->x());
    EXPECT_GT(points[0]->x(), 12 + 4) << "further lines begin where the first does, behind the bullet";
    EXPECT_GT(points[0]->height(), 2 * points[1]->height() - 4);
}

TEST(CalendarPopup, namesItsWeekdaysQuietlyAndMarksToday)
{
    Theme theme;
    theme.apply(Appearance::Light);
    CalendarPopup popup(QDate(2026, 11, 29), QDate(2026, 11, 5), nullptr);
    const auto* month = popup.findChild<QCalendarWidget*>();
    EXPECT_EQ(Palette::light().secondText, month->headerTextFormat().foreground().color());
    EXPECT_EQ(Palette::light().accent, month->dateTextFormat(QDate(2026, 11, 5)).foreground().color());
    for (const auto day : {Qt::Saturday, Qt::Sunday}) {
        EXPECT_EQ(Palette::light().text, month->weekdayTextFormat(day).foreground().color()) << day << " is no alarm";
    }
    popup.setAttribute(Qt::WA_DeleteOnClose, false);
}

TEST(QueueDelegate, tellsTwoOfOneNameAndEmployerApartByTheirCaseNumbers)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QueueRow first;
    first.latinName = u"Elena Petrova"_s;
    first.employer = u"Beijing Sample Hexin Biopharma Co., Ltd."_s;
    first.caseNumber = u"GT-0001"_s;
    auto second = first;
    second.caseNumber = u"GT-0002"_s;
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), QVariant::fromValue<const QueueRow*>(&first), QueueModel::RowRole);
    model.setData(model.index(1, 0), QVariant::fromValue<const QueueRow*>(&second), QueueModel::RowRole);
    const test::FixedClock clock;
    const QueueDelegate delegate(clock, nullptr);
    const auto pictureOf = [&](int row) {
        QImage picture(260, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        delegate.paint(&painter, option, model.index(row, 0));
        return picture;
    };
    EXPECT_NE(pictureOf(0), pictureOf(1));
}

TEST(QueueDelegate, marksWhatIsDoneOrWantsAttentionAndNoSheetThatIsOnlyUnderWay)
{
    Theme theme;
    theme.apply(Appearance::Light);
    QueueRow row;
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue<const QueueRow*>(&row), QueueModel::RowRole);
    const test::FixedClock clock;
    const QueueDelegate delegate(clock, nullptr);
    const auto marks = [&] {
        QImage picture(260, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        delegate.paint(&painter, option, model.index(0, 0));
        QList<Tone> tones;
        for (const auto tone : {Tone::Info, Tone::Ok, Tone::Warning, Tone::Error}) {
            const auto ground = Palette::light().soft(tone).rgb();
            int pixels = 0;
            for (int i = 0; i < picture.width() * picture.height(); ++i) {
                pixels += picture.pixel(i % picture.width(), i / picture.width()) == ground ? 1 : 0;
            }
            if (pixels > 50) {
                tones.append(tone);
            }
        }
        return tones;
    };
    EXPECT_EQ(QList<Tone>(), marks());
    row.state = SheetState::Submitted;
    EXPECT_EQ(QList{Tone::Ok}, marks());
    row.state = SheetState::Returned;
    EXPECT_EQ(QList{Tone::Warning}, marks());
    row.state = SheetState::Draft;
    row.notifiedOn = QDate(2020, 1, 1);
    EXPECT_EQ(QList{Tone::Error}, marks()) << "its visit is overdue";
}

TEST(DateField, showsAWholeDateAlsoInANarrowPane)
{
    Theme theme;
    theme.apply(Appearance::Light);
    const LanguageSwitch words(Language::English);
    DateField field;
    field.setToday([] { return QDate(2026, 11, 30); });
    field.setDate(QDate(2026, 11, 20));
    field.show();
    for (const int width : {320, 150}) {
        field.resize(width, field.sizeHint().height());
        QCoreApplication::processEvents();
        const auto* line = field.findChild<QLineEdit*>();
        const QFontMetrics metrics(line->font());
        EXPECT_GE(line->width(), metrics.horizontalAdvance(u"2026-11-20"_s) + 18) << width;
        EXPECT_EQ(width > 200, field.findChild<QPushButton*>()->isVisible()) << width;
    }
}

} // namespace pingshen::ui
