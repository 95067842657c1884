// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/Inspection.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Pill.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/panels/scoring/ChipButton.h"
#include "ui/panels/scoring/IndicatorRow.h"
#include "ui/panels/visit/OriginalRow.h"
#include "ui/theme/Palette.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Type.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QWidget* widget)
{
    QStringList path;
    for (; widget && path.size() < 5; widget = widget->parentWidget()) {
        const auto name = widget->objectName();
        path.prepend(QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1)
                     + (name.isEmpty() ? name : u'#' + name));
    }
    return path.join(u" > "_s);
}

QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        return label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        return tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly ? QString() : button->text();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) {
        return edit->toPlainText().isEmpty() ? edit->placeholderText() : edit->toPlainText();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        return box->currentText();
    }
    return {};
}

QWidgetList shownIn(const QWidget& window)
{
    auto widgets = window.findChildren<QWidget*>();
    widgets.removeIf([&window](const QWidget* widget) {
        return !widget->isVisible() || widget->window() != &window || widget->objectName() == "focusRing"_L1
               || widget->objectName().startsWith("qt_"_L1) || widget->size().isEmpty();
    });
    return widgets;
}

/// What lays its own parts out, in ways that may overlap: a field with its icon, a view with its scroll bars.
bool arrangesItself(const QWidget* parent)
{
    return qobject_cast<const QAbstractScrollArea*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent)
           || qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QComboBox*>(parent)
           || qobject_cast<const QTabBar*>(parent) || qobject_cast<const QHeaderView*>(parent);
}

bool isViewport(const QWidget* widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget;
}

/// The room the words need where they are; as much as there is when they give way on purpose and a tip has them all.
QSize needOf(const QWidget* widget)
{
    const auto text = textOf(widget);
    const bool tells = !widget->toolTip().isEmpty();
    if (qobject_cast<const ui::ElidedLabel*>(widget) || qobject_cast<const ui::ChipButton*>(widget)
        || qobject_cast<const ui::Pill*>(widget) || qobject_cast<const ui::IndicatorRow*>(widget)) {
        return tells ? widget->minimumSizeHint().boundedTo(widget->size())
                     : widget->sizeHint().boundedTo({widget->sizeHint().width(), widget->height()});
    }
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    }
    if (widget->hasHeightForWidth()) {
        return {0, widget->heightForWidth(widget->width())};
    }
    if (qobject_cast<const ui::SegmentedControl*>(widget->parentWidget())) {
        constexpr int leastAir = 3; // on each side: segments give up the rest of it
        return {QFontMetrics(ui::fontOf(ui::TypeRole::Strong)).horizontalAdvance(text) + 2 * leastAir, 0};
    }
    if (qobject_cast<const QAbstractButton*>(widget)) {
        return widget->sizeHint();
    }
    constexpr int frame = 18;
    if (qobject_cast<const QLineEdit*>(widget)) {
        return {text == widget->property("text").toString() ? 0 : widget->fontMetrics().horizontalAdvance(text) + frame,
                0};
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget); edit && edit->toPlainText().isEmpty()) {
        const QRect room(0, 0, edit->viewport()->width() - 8, 10'000);
        return {0, edit->fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height()};
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget); box && !tells) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const auto room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return {box->fontMetrics().horizontalAdvance(text) + box->width() - room.width(), 0};
    }
    return {};
}

/// Where the words stand: the middle of all of them, and of their first line.
QList<double> levelsOf(const QWidget& widget)
{
    const QRectF place = widget.geometry();
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const double half = widget.fontMetrics().height() / 2.0;
    const bool isSeveral = label && label->wordWrap() && label->heightForWidth(label->width()) > 3 * half;
    const bool isTop = label && label->alignment().testFlag(Qt::AlignTop);
    if (isTop) {
        return {place.top() + half};
    }
    if (isSeveral) {
        return {place.center().y(), place.center().y() - label->heightForWidth(label->width()) / 2.0 + half};
    }
    return {place.center().y()};
}

bool standLevel(const QWidget& one, const QWidget& other)
{
    for (const double level : levelsOf(one)) {
        for (const double another : levelsOf(other)) {
            if (std::abs(level - another) <= 1.0) {
                return true;
            }
        }
    }
    return false;
}

bool isInk(QRgb a, QRgb b)
{
    return std::abs(qGray(a) - qGray(b)) > 24 || std::abs(qRed(a) - qRed(b)) > 40;
}

/// A short list of originals is shown whole: it scrolls only when it is long.
QStringList cutLists(const QWidget& window)
{
    QStringList found;
    for (const auto* list : window.findChildren<QScrollArea*>()) {
        const auto rows =
            list->widget() ? list->widget()->findChildren<ui::OriginalRow*>(Qt::FindDirectChildrenOnly).size() : 0;
        const int hidden = list->widget() ? list->widget()->height() - list->viewport()->height() : 0;
        if (list->isVisible() && rows > 0 && rows <= 10 && hidden > 0) {
            found.append(u"%1 hides %2 pixels of %3 rows"_s.arg(placeOf(list)).arg(hidden).arg(rows));
        }
    }
    return found;
}

} // namespace

QStringList overlaps(const QWidget& window)
{
    QStringList found;
    const auto shown = shownIn(window);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        for (qsizetype k = i + 1; k < shown.size(); ++k) {
            const auto* one = shown[i];
            const auto* other = shown[k];
            const bool floats = one->property("floats").toBool() || other->property("floats").toBool();
            if (!floats && one->parentWidget() == other->parentWidget() && !arrangesItself(one->parentWidget())
                && one->geometry().intersects(other->geometry())) {
                found.append(placeOf(one) + u" and "_s + placeOf(other));
            }
        }
    }
    return found;
}

QStringList clippings(const QWidget& window)
{
    auto found = cutLists(window);
    for (const auto* widget : shownIn(window)) {
        const auto* parent = widget->parentWidget();
        const auto text = textOf(widget).left(40);
        if (const auto need = needOf(widget);
            !text.isEmpty() && (need.width() > widget->width() + 1 || need.height() > widget->height() + 1)) {
            found.append(u"%1 “%2” needs %3x%4, has %5x%6"_s.arg(placeOf(widget), text)
                             .arg(need.width())
                             .arg(need.height())
                             .arg(widget->width())
                             .arg(widget->height()));
        }
        const auto* row = qobject_cast<const ui::OriginalRow*>(widget);
        if (row && row->sizeHint().height() > row->height()) {
            found.append(placeOf(row) + u" shows its name as “"_s + row->shownName() + u'”');
        }
        if (arrangesItself(parent) || parent->isWindow()) {
            continue;
        }
        auto room = parent->rect();
        if (isViewport(parent)) { // scrolls up and down, never sideways
            room.setTop(widget->y());
            room.setBottom(widget->geometry().bottom());
        }
        if (!room.contains(widget->geometry())) {
            found.append(placeOf(widget) + u" “"_s + text + u"” goes beyond what holds it"_s);
        }
    }
    return found;
}

QStringList misaligned(const QWidget& window)
{
    QStringList found;
    const auto shown = shownIn(window);
    for (const auto* line : window.findChildren<QHBoxLayout*>()) {
        const QWidget* before = nullptr;
        for (int i = 0; i < line->count(); ++i) {
            const auto* widget = line->itemAt(i)->widget();
            const bool isArea =
                qobject_cast<const QPlainTextEdit*>(widget); // of several lines: nothing is level with it
            if (!widget || isArea || !shown.contains(widget) || textOf(widget).isEmpty()) {
                continue;
            }
            if (before && !standLevel(*before, *widget)) {
                found.append(placeOf(before) + u" “"_s + textOf(before).left(30) + u"” and "_s + placeOf(widget)
                             + u" “"_s + textOf(widget).left(30) + u'”');
            }
            before = widget;
        }
    }
    return found;
}

QStringList inkless(QWidget& window)
{
    QStringList found;
    const auto picture = window.grab().toImage();
    const auto dots = [scale = picture.devicePixelRatio()](int length) { return qRound(scale * length); };
    for (const auto* widget : shownIn(window)) {
        const auto text = textOf(widget).trimmed();
        const auto corner = widget->mapTo(&window, QPoint());
        const QRect area(dots(corner.x()), dots(corner.y()), dots(widget->width()), dots(widget->height()));
        const bool isSeen = widget->visibleRegion().boundingRect() == widget->rect();
        const bool isWord = std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
        if (!isWord || !isSeen) { // a dot before a line has less ink than what is looked for
            continue;
        }
        const auto ground = picture.pixel(area.center().x(), area.top() + 2);
        const int edge = area.width() > 12 ? 3 : 0; // one digit fills its label
        int ink = 0;
        for (int y = area.top() + 3; y < area.bottom() - 2; ++y) {
            for (int x = area.left() + edge; x <= area.right() - edge; ++x) {
                ink += isInk(picture.pixel(x, y), ground) ? 1 : 0;
            }
        }
        if (ink < 6) {
            found.append(placeOf(widget) + u" “"_s + text.left(40) + u'”');
        }
    }
    return found;
}

QStringList wordlessMenus(const QWidget& window)
{
    QStringList found;
    for (const auto* menu : window.findChildren<QMenu*>()) {
        const auto* above = qobject_cast<const QMenu*>(menu->parentWidget());
        if (above && above->actions().contains(menu->menuAction()) && menu->title().isEmpty()) {
            found.append(placeOf(menu));
        }
        for (const auto* action : menu->actions()) {
            if (!action->isSeparator() && action->text().isEmpty()) {
                found.append(placeOf(menu) + u" has an entry without words"_s);
            }
        }
    }
    return found;
}

QStringList unstyled(const QWidget& window)
{
    const auto sheet = ui::styleSheet(ui::Palette::current());
    QStringList found;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const auto role = widget->property("role").toString();
        if (role.isEmpty()) {
            continue;
        }
        bool isStyled = false;
        for (const auto* kind = widget->metaObject(); kind && !isStyled; kind = kind->superClass()) {
            isStyled = sheet.contains(QLatin1StringView(kind->className()) + u"[role=\""_s + role + u"\"]"_s);
        }
        if (!isStyled) {
            found.append(placeOf(widget) + u" is a "_s + role);
        }
    }
    return found;
}

QStringList tabOutOfOrder(QWidget& window)
{
    struct Stop
    {
        QWidget* widget = nullptr;
        const QWidget* pane = nullptr;
        QRect place;
        bool isBelow = true; ///< or beside the one before
    };
    const auto paneOf = [&window](const QWidget* widget) {
        while (widget->parentWidget() && widget->parentWidget() != &window) {
            widget = widget->parentWidget();
        }
        return widget;
    };
    const auto placeIn = [&window](const QWidget* widget) {
        return QRect(widget->mapTo(&window, QPoint()), widget->size());
    };
    // Once round, from wherever the focus is.
    QList<Stop> stops;
    for (int presses = 0; presses < 300; ++presses) {
        auto* before = window.focusWidget();
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
        QApplication::sendEvent(before ? before : &window, &tab);
        QCoreApplication::processEvents(); // what has the focus comes into sight
        auto* here = window.focusWidget();
        const bool isRound = !stops.isEmpty() && here == stops.first().widget;
        if (!here || here == before || isRound) {
            break;
        }
        const bool isBelow = !before || placeIn(here).bottom() >= placeIn(before).top();
        stops.append({here, paneOf(here), placeIn(here), isBelow});
    }
    // It is read from what stands first.
    constexpr int line = 12;
    const auto top = [](const Stop& stop) { return stop.place.top(); };
    const int highest = stops.isEmpty() ? 0 : top(*std::ranges::min_element(stops, {}, top));
    const auto first = std::ranges::min_element(
        stops, {}, [&](const Stop& stop) { return std::pair(top(stop) >= highest + line, stop.place.left()); });
    std::rotate(stops.begin(), first, stops.end());
    QStringList found;
    QSet<const QWidget*> left;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const auto& from = stops[i - 1];
        const auto& to = stops[i];
        if ((from.pane == to.pane && !to.isBelow) || left.contains(to.pane)) {
            found.append(placeOf(from.widget) + u" then "_s + placeOf(to.widget));
        }
        if (from.pane != to.pane) {
            left.insert(from.pane);
        }
    }
    return found;
}

} // namespace pingshen::test
