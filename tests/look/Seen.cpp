// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Seen.h"

#include "tests/look/Ink.h"
#include "ui/theme/Metrics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// What follows it tells how a line looks.
const auto lookMark = u"  {"_s;

/// Ids and temporary folders, which are made at random.
const QRegularExpression& random()
{
    static const QRegularExpression pattern(
        u"[0-9a-f]{12,}|\\b[0-9a-f]{4}-[0-9a-f]{4}\\b|(/[\\w.-]+)*/\\w+-[A-Za-z]{6}\\b"_s);
    return pattern;
}

} // namespace

QString told(QString text)
{
    return text.replace(u'\n', u"⏎"_s)
        .replace(random(), u"…id"_s)
        .replace(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), u"~/Documents"_s)
        .replace(QDir::homePath() + u'/', u"~/"_s);
}

QString kindOf(const QWidget& widget)
{
    const auto name = widget.objectName();
    return QString::fromLatin1(widget.metaObject()->className()).section(u"::"_s, -1)
           + (name.isEmpty() || name.startsWith("qt_"_L1) ? QString() : u'#' + told(name));
}

namespace {

bool isSeen(const QWidget& widget)
{
    return widget.isVisible() && !widget.size().isEmpty() && widget.objectName() != "focusRing"_L1
           && !widget.property(untold).toBool();
}

/// How long they are depends on the letters of each computer.
bool isScroller(const QWidget& widget)
{
    return widget.objectName().startsWith("qt_scrollarea_"_L1) && widget.objectName().endsWith("bar_container"_L1);
}

/// What lies directly in it, in reading order.
QWidgetList partsOf(const QWidget& widget)
{
    auto parts = widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    parts.removeIf([](const QWidget* part) { return part->isWindow() || !isSeen(*part) || isScroller(*part); });
    std::ranges::stable_sort(parts, {}, [](const QWidget* part) { return std::pair(part->y(), part->x()); });
    return parts;
}

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return line->text()
               + (line->placeholderText().isEmpty() ? QString() : u" ["_s + line->placeholderText() + u']');
    }
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget)) {
        return edit->toPlainText()
               + (edit->placeholderText().isEmpty() ? QString() : u" ["_s + edit->placeholderText() + u']');
    }
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) {
        return text->toPlainText();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        QStringList entries;
        for (int i = 0; i < box->count(); ++i) {
            entries.append((i == box->currentIndex() ? u"*"_s : QString()) + box->itemText(i));
        }
        return box->currentText() + u" of "_s + entries.join(u" | "_s);
    }
    if (const auto* bar = qobject_cast<const QProgressBar*>(&widget)) {
        return u"%1 of %2..%3"_s.arg(bar->value()).arg(bar->minimum()).arg(bar->maximum());
    }
    if (const auto* number = qobject_cast<const QSpinBox*>(&widget)) {
        return u"%1 of %2..%3"_s.arg(number->text()).arg(number->minimum()).arg(number->maximum());
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        QStringList words;
        for (int i = 0; i < tabs->count(); ++i) {
            words.append((i == tabs->currentIndex() ? u"*"_s : QString()) + tabs->tabText(i));
        }
        return words.join(u" | "_s);
    }
    return {};
}

QStringList statesOf(const QWidget& widget)
{
    QStringList states;
    const auto add = [&states](bool is, const QString& word) {
        if (is) {
            states.append(word);
        }
    };
    add(!widget.isEnabled(), u"disabled"_s);
    add(&widget == QApplication::focusWidget(), u"focused"_s);
    add(widget.focusPolicy() == Qt::ClickFocus, u"by click"_s);
    add((widget.focusPolicy() & Qt::TabFocus) != 0, u"by Tab"_s);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        add(button->isCheckable(), button->isChecked() ? u"checked"_s : u"unchecked"_s);
        add(!button->shortcut().isEmpty(), button->shortcut().toString());
        add(!button->icon().isNull(), u"icon %1"_s.arg(button->iconSize().width()));
    }
    if (const auto* button = qobject_cast<const QPushButton*>(&widget)) {
        add(button->isDefault(), u"default"_s);
    }
    const auto* line = qobject_cast<const QLineEdit*>(&widget);
    const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget);
    add((line && line->isReadOnly()) || (edit && edit->isReadOnly()), u"read only"_s);
    for (const auto& name : widget.dynamicPropertyNames()) {
        const auto value = widget.property(name).toString();
        add(!name.startsWith("_") && !value.isEmpty(), QString::fromLatin1(name) + u'=' + told(value));
    }
    return states;
}

/// What a screen reader says beside the words on screen.
QStringList spokenOf(const QWidget& widget)
{
    QStringList spoken;
    const auto add = [&spoken](const QString& what, const QString& words) {
        if (!words.isEmpty()) {
            spoken.append(what + u" “"_s + told(words) + u'”');
        }
    };
    add(u"tip"_s, widget.toolTip());
    add(u"named"_s, widget.accessibleName());
    add(u"described"_s, widget.accessibleDescription());
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label && label->buddy()) {
        add(u"names"_s, kindOf(*label->buddy()));
    }
    return spoken;
}

/// In steps of the grid that everything is laid out on: what a person can see of a difference.
QString placeOf(const QRect& place, bool isWindow)
{
    const auto steps = [](int length) { return qRound(length / double(ui::space(1))); };
    const auto size = u"%1x%2"_s.arg(steps(place.width())).arg(steps(place.height()));
    return isWindow ? size : u"%1,%2 "_s.arg(steps(place.x())).arg(steps(place.y())) + size;
}

QStringList lookOf(const QWidget& widget)
{
    QStringList look{placeOf(widget.geometry(), widget.isWindow())};
    if (!textOf(widget).isEmpty()) {
        const auto font = widget.font();
        look.append(u"%1px%2%3%4"_s.arg(QFontInfo(font).pixelSize())
                        .arg(font.weight() > QFont::Normal ? u" bold"_s : QString(),
                             font.italic() ? u" italic"_s : QString(),
                             font.underline() ? u" underlined"_s : QString()));
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const auto across = label->alignment() & Qt::AlignHorizontal_Mask;
        look += across == Qt::AlignHCenter ? QStringList(u"centred"_s)
                : across == Qt::AlignRight ? QStringList(u"right"_s)
                                           : QStringList();
        look += label->wordWrap() ? QStringList(u"wraps"_s) : QStringList();
    }
    if (widget.cursor().shape() != Qt::ArrowCursor) {
        look.append(u"cursor %1"_s.arg(widget.cursor().shape()));
    }
    return look;
}

/// Tells one part after the other.
class Teller
{
public:
    Teller(QWidget& part, Telling telling) : m_part(part), m_telling(telling)
    {
        if (telling == Telling::Look) {
            m_picture = part.window()->grab().toImage().convertToFormat(QImage::Format_ARGB32);
        }
    }

    QStringList tell()
    {
        tell(m_part, 0);
        return m_lines;
    }

private:
    void say(int depth, const QString& words) { m_lines.append(QString(depth, u' ') + words); }

    void tell(const QWidget& widget, int depth)
    {
        auto line = kindOf(widget);
        for (const auto& state : statesOf(widget)) {
            line += u" ("_s + state + u')';
        }
        if (const auto text = textOf(widget); !text.isEmpty()) {
            line += u" “"_s + told(text) + u'”';
        }
        for (const auto& words : spokenOf(widget)) {
            line += u' ' + words;
        }
        if (m_telling == Telling::Look) {
            auto look = lookOf(widget);
            look += inkOf(widget);
            line += lookMark + look.join(u"; "_s) + u'}';
        }
        say(depth, line);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model()) {
            tellRows(*view, {}, depth + 1);
        }
        for (const auto* part : partsOf(widget)) {
            tell(*part, depth + 1);
        }
    }

    /// Of the widget itself: what lies in it tells its own. A page is told by the tests of the viewer.
    QStringList inkOf(const QWidget& widget)
    {
        if (widget.property(canvas).toBool() || textOf(widget).contains(random())) {
            return {};
        }
        const QRect area(widget.mapTo(widget.window(), QPoint()), widget.size());
        auto own = m_picture.copy(area & m_picture.rect());
        for (const auto* part : partsOf(widget)) {
            const auto hidden = part->geometry() & own.rect();
            for (int y = hidden.top(); y <= hidden.bottom(); ++y) {
                std::fill_n(reinterpret_cast<QRgb*>(own.scanLine(y)) + hidden.left(), hidden.width(), 0U);
            }
        }
        return inkIn(own, own.rect() & widget.visibleRegion().boundingRect());
    }

    void tellRows(const QAbstractItemView& view, const QModelIndex& parent, int depth)
    {
        const auto& model = *view.model();
        const auto* tree = qobject_cast<const QTreeView*>(&view);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const auto index = model.index(row, column, parent);
                if (const auto place = view.visualRect(index); !place.isEmpty()) {
                    tellCell(view, index, place, depth);
                }
            }
            if (const auto first = model.index(row, 0, parent); tree && tree->isExpanded(first)) {
                tellRows(view, first, depth + 1);
            }
        }
    }

    void tellCell(const QAbstractItemView& view, const QModelIndex& index, const QRect& place, int depth)
    {
        auto line = u"- "_s;
        line += u'“' + told(index.data(Qt::DisplayRole).toString()) + u'”';
        const auto add = [&](const QString& what, int role) {
            if (const auto words = index.data(role).toString(); !words.isEmpty()) {
                line += u' ' + what + u" “"_s + told(words) + u'”';
            }
        };
        add(u"tip"_s, Qt::ToolTipRole);
        add(u"named"_s, Qt::AccessibleTextRole);
        add(u"described"_s, Qt::AccessibleDescriptionRole);
        add(u"check"_s, Qt::CheckStateRole);
        const auto flags = index.flags();
        line += flags.testFlag(Qt::ItemIsEnabled) ? QString() : u" (disabled)"_s;
        line += flags.testFlag(Qt::ItemIsSelectable) ? QString() : u" (not for choosing)"_s;
        line += flags.testFlag(Qt::ItemIsEditable) ? u" (editable)"_s : QString();
        line += view.selectionModel()->isSelected(index) ? u" (chosen)"_s : QString();
        line += view.currentIndex() == index ? u" (current)"_s : QString();
        const QRect shown = place & view.viewport()->rect();
        if (m_telling == Telling::Look && !shown.isEmpty()) {
            const QRect area(view.viewport()->mapTo(view.window(), place.topLeft()), shown.size());
            line += lookMark + (QStringList(placeOf(place, false)) + inkIn(m_picture, area)).join(u"; "_s) + u'}';
        }
        say(depth, line);
    }

    QWidget& m_part;
    Telling m_telling;
    QImage m_picture;
    QStringList m_lines;
};

} // namespace

QStringList entriesOf(const QList<QAction*>& actions, int depth)
{
    QStringList lines;
    for (const auto* action : actions) {
        if (!action->isVisible()) {
            continue;
        }
        auto line = QString(depth, u' ') + u"> "_s + (action->isSeparator() ? u"——"_s : told(action->text()));
        if (!action->shortcuts().isEmpty()) {
            line += u" ["_s + QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText) + u']';
        }
        line += action->isEnabled() ? QString() : u" (disabled)"_s;
        line += !action->isCheckable() ? QString() : action->isChecked() ? u" (checked)"_s : u" (unchecked)"_s;
        lines.append(line);
        if (const auto* menu = action->menu()) {
            lines += entriesOf(menu->actions(), depth + 1);
        }
    }
    return lines;
}

QStringList wordsIn(const QStringList& seen)
{
    QStringList words;
    for (const auto& line : seen) {
        words.append(line.section(lookMark, 0, 0));
    }
    return words;
}

QStringList seen(QWidget& part, Telling telling)
{
    return Teller(part, telling).tell();
}

} // namespace pingshen::test
