// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalRow.h"

#include "ui/kit/PlainEdit.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/text/Labels.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QFileInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int slotWidth = space(9);
constexpr int leastRemark = space(21); ///< its word fits
constexpr int mostOfName = 7;          ///< lines of the current row, in a narrow list
constexpr int mostOfOthers = 3;        ///< the same of the other rows
constexpr int mostOfWide = 2;          ///< where one line says a good part of it
constexpr int narrow = space(45);      ///< room for a name of which one line says too little
const QString between = u" · "_s;
constexpr QSize boxSize(space(7), space(6));
constexpr int farthest = 100'000; ///< rows: more than a list has

QString iconOf(OriginalState state)
{
    switch (state) {
    case OriginalState::SeenMatches:
        return u"check"_s;
    case OriginalState::Differs:
        return u"differs"_s;
    case OriginalState::NotShown:
        return u"not-shown"_s;
    case OriginalState::NotAsked:
        return {};
    }
    Q_UNREACHABLE();
}

Tone toneOf(OriginalState state)
{
    switch (state) {
    case OriginalState::SeenMatches:
        return Tone::Ok;
    case OriginalState::Differs:
        return Tone::Error;
    case OriginalState::NotShown:
        return Tone::Warning;
    case OriginalState::NotAsked:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

void paintBox(QPainter& painter, const QRect& box, OriginalState state, bool chosen, const QColor& ground, qreal ratio)
{
    const auto& palette = Palette::current();
    const auto tone = toneOf(state);
    painter.setPen(chosen ? QColor(Qt::transparent) : palette.border);
    painter.setBrush(chosen ? palette.soft(tone) : ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QPoint corner(box.center().x() - smallIcon / 2 + 1, box.center().y() - smallIcon / 2 + 1);
    painter.drawPixmap(corner, iconPixmap(iconOf(state), smallIcon, chosen ? palette.ink(tone) : palette.faint, ratio));
}

} // namespace

OriginalRow::OriginalRow(ReviewDesk& desk, const Document& document, const RequiredDocument& slot, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_document(document),
      m_slot(slot)
{
    setObjectName(u"original-"_s + document.id.value());
    setProperty("ringInside", true); // it fills the width of its list
    setFocusPolicy(Qt::NoFocus);     // a click gives it the keyboard itself, once it is known what was clicked
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    markField(this, {EditKind::OriginalChecked, document.id.value(), u"state"_s});
    retranslateUi();
}

const QList<OriginalState>& OriginalRow::states()
{
    static const QList<OriginalState> order{OriginalState::SeenMatches, OriginalState::Differs,
                                            OriginalState::NotShown};
    return order;
}

QRect OriginalRow::boxOf(int state, int width)
{
    // The name needs most of it; a remark that is written wraps.
    const auto all = static_cast<int>(states().size()) * (boxSize.width() + space(1));
    const int room = std::max(0, width - slotWidth - all - space(4));
    const int left = slotWidth + std::clamp(room * 17 / 20, 0, std::max(room / 2, room - leastRemark));
    return {QPoint(left + state * (boxSize.width() + space(1)), (lineHeight - boxSize.height()) / 2), boxSize};
}

QRect OriginalRow::remarkOf(int width)
{
    const int left = boxOf(static_cast<int>(states().size()), width).left() + space(2);
    return {left, 0, std::max(0, width - left - space(2)), lineHeight};
}

QSize OriginalRow::sizeHint() const
{
    return {space(80), m_remark ? std::max(headHeight(), m_remark->sizeHint().height() + 2) : headHeight()};
}

/// All of it where a few lines are enough; of a longer one a line, cut where it tells nothing from the rows around it,
/// or two in a narrow list. Of the current row all of the name.
QString OriginalRow::shownName() const
{
    const int room = boxOf(0, width()).left() - slotWidth - space(2);
    if (m_current) {
        return inLines(m_name, fontMetrics(), room, mostOfName);
    }
    const auto lines = inLines(m_name, fontMetrics(), room, room >= narrow ? mostOfWide : mostOfOthers);
    if (!lines.endsWith(u'…')) {
        return lines;
    }
    if (room < narrow) {
        return inTwoLines(m_name, fontMetrics(), room);
    }
    return m_isOnly ? elidedAmong(m_name, m_above, m_below, fontMetrics(), room) : nameAmongItsKind(room);
}

/// The kind gives way to what tells the file from the others of its kind.
QString OriginalRow::nameAmongItsKind(int room) const
{
    const auto metrics = fontMetrics();
    if (metrics.horizontalAdvance(m_name) <= room) {
        return m_name;
    }
    const auto begins = kind() + between;
    const auto fileOf = [&](const QString& name) {
        return name.startsWith(begins) ? name.sliced(begins.size()) : name;
    };
    const int forFile = std::max(room * 3 / 5, room - metrics.horizontalAdvance(begins));
    const QString file = between
                         + elidedAmong(fileOf(m_name), fileOf(m_above), fileOf(m_below), metrics,
                                       forFile - metrics.horizontalAdvance(between));
    return elided(kind(), TextOf::Label, metrics, room - metrics.horizontalAdvance(file)) + file;
}

QString OriginalRow::kind() const
{
    return m_slot.label.in(Phrasebook().language());
}

void OriginalRow::setNeighbours(const QString& above, const QString& below)
{
    if (above != m_above || below != m_below) {
        m_above = above;
        m_below = below;
        update();
    }
}

int OriginalRow::headHeight() const
{
    const auto lines = static_cast<int>(shownName().count(u'\n')) + 1;
    return std::max(lineHeight, lines * fontMetrics().lineSpacing() + 6);
}

QRect OriginalRow::box(int state) const
{
    return boxOf(state, width()).translated(0, (headHeight() - lineHeight) / 2);
}

void OriginalRow::show(const OriginalCheck& check)
{
    m_check = check;
    retranslateUi();
}

void OriginalRow::setCurrent(bool current)
{
    if (current == m_current) {
        return;
    }
    m_current = current;
    setFocusPolicy(current ? Qt::StrongFocus : Qt::NoFocus);
    if (current) {
        m_remark = new PlainEdit(this);
        m_remark->document()->setDocumentMargin(1);
        m_remark->setLines(1, 4);
        m_remark->setObjectName(u"remark"_s);
        m_remark->installEventFilter(this);
        m_binder = new FieldBinder(m_desk, this);
        m_binder->bind(m_remark, {EditKind::OriginalChecked, m_document.id.value(), u"remark"_s});
        m_remark->setVisible(true);
        retranslateUi();
    } else {
        m_remark->settle();
        std::exchange(m_remark, nullptr)->deleteLater();
        std::exchange(m_binder, nullptr)->deleteLater();
    }
    updateGeometry();
    placeRemark();
    update();
}

void OriginalRow::mark(OriginalState state)
{
    const auto* file = m_desk.file();
    if (!file || state == m_check.state) {
        return;
    }
    const auto value = state == OriginalState::NotAsked ? QString() : nameOf(state);
    m_desk.apply(
        fieldChange(*file, m_desk.reviewer(), {EditKind::OriginalChecked, m_document.id.value(), u"state"_s}, value));
}

/// What is wrong with it is worth a word.
bool OriginalRow::asksForRemark() const
{
    return m_check.state == OriginalState::Differs || m_check.state == OriginalState::NotShown;
}

void OriginalRow::focusRemark()
{
    if (m_remark) {
        giveKeyboard(*m_remark);
    }
}

void OriginalRow::placeRemark()
{
    if (m_remark) {
        const auto area = remarkOf(width());
        const int height = m_remark->sizeHint().height();
        m_remark->setGeometry(area.left(), std::max(1, (this->height() - height) / 2), area.width(), height);
    }
}

void OriginalRow::resizeEvent(QResizeEvent* event)
{
    if (event->oldSize().width() != width()) {
        updateGeometry(); // the name may take another line
    }
    placeRemark();
}

void OriginalRow::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current) {
        painter.fillRect(rect(), palette.accentSoft);
        painter.fillRect(0, 0, 3, height(), palette.accent);
    }
    painter.fillRect(0, height() - 1, width(), 1, palette.border);
    const int boxes = boxOf(0, width()).left();
    painter.setFont(fontOf(TypeRole::Small));
    painter.setPen(palette.secondText);
    const int high = headHeight();
    painter.drawText(QRect(0, 0, slotWidth - space(2), high), Qt::AlignRight | Qt::AlignVCenter, m_slot.slot);
    painter.setFont(font());
    painter.setPen(palette.text);
    const int room = boxes - slotWidth - space(2);
    const auto shown = shownName();
    // Of text that is scaled by fractions the last letter may be wider than it was measured.
    painter.drawText(QRect(slotWidth, 0, room, high), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown);
    if (high == lineHeight) {
        paintFile(painter, slotWidth + painter.fontMetrics().horizontalAdvance(shown) + space(3), boxes - space(2));
    }
    for (int i = 0; i < states().size(); ++i) {
        paintBox(painter, box(i), states()[i], m_check.state == states()[i],
                 m_desk.isReadOnly() ? palette.background : palette.surface, devicePixelRatioF());
    }
    if (!m_remark) {
        painter.setFont(fontOf(TypeRole::Small));
        painter.setPen(palette.secondText);
        auto area = remarkOf(width());
        area.setHeight(high);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         elided(m_check.remark.simplified(), TextOf::Label, painter.fontMetrics(), area.width()));
    }
}

/// After the kind, where there is room to read it; the tip has all of it.
void OriginalRow::paintFile(QPainter& painter, int from, int to) const
{
    constexpr int readable = space(16);
    if (to - from >= readable) {
        painter.setFont(fontOf(TypeRole::Small));
        painter.setPen(Palette::current().secondText);
        painter.drawText(QRect(from, 0, to - from, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(m_file, TextOf::Label, painter.fontMetrics(), to - from));
    }
}

void OriginalRow::mousePressEvent(QMouseEvent* event)
{
    std::optional<OriginalState> pressed;
    for (int i = 0; i < states().size(); ++i) {
        if (box(i).contains(event->pos())) {
            pressed = states()[i];
        }
    }
    setFocus(Qt::MouseFocusReason); // its boxes may move: the current row may take more lines
    Q_EMIT chosen();
    if (pressed) {
        mark(m_check.state == *pressed ? OriginalState::NotAsked : *pressed);
    }
}

void OriginalRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepRequested(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT stepRequested(1);
        break;
    case Qt::Key_Home:
        Q_EMIT stepRequested(-farthest);
        break;
    case Qt::Key_End:
        Q_EMIT stepRequested(farthest);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        asksForRemark() ? focusRemark() : Q_EMIT stepRequested(1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void OriginalRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    Q_EMIT chosen();
}

/// In the remark Enter goes on to the next row and Escape back to this one.
bool OriginalRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        updateGeometry();
        placeRemark();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isPlainEnter(*key)) {
            Q_EMIT stepRequested(1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString OriginalRow::tipAt(const QPoint& at) const
{
    for (int i = 0; i < states().size(); ++i) {
        if (box(i).contains(at)) {
            return u"%1 (%2)"_s.arg(labelOf(states()[i])).arg(i + 1);
        }
    }
    return at.x() < boxOf(0, width()).left() ? m_name + u'\n' + m_document.name : m_check.remark;
}

bool OriginalRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()).toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void OriginalRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OriginalRow::retranslateUi()
{
    const auto name = QFileInfo(m_document.name).completeBaseName();
    const auto* file = m_desk.file();
    m_isOnly =
        kind().isEmpty() || !file || std::ranges::count(file->dossier.documents, m_document.kind, &Document::kind) == 1;
    m_name = kind().isEmpty() ? name : m_isOnly ? kind() : QString(kind() + between + name);
    m_file = m_isOnly && m_name != name ? name : QString();
    const auto words = QStringList{tr("%1: original").arg(m_name), labelOf(m_check.state), m_check.remark};
    setAccessibleName(words.join(u' ').simplified());
    if (m_remark) {
        m_remark->setPlaceholderText(tr("Remark"));
        m_remark->setAccessibleName(tr("%1: remark").arg(m_name));
    }
    updateGeometry();
    update();
}

} // namespace pingshen::ui
