// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/DocumentBar.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ToolButton.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/viewer/PageBox.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int readable = space(36);   ///< of a title
constexpr int titleHeight = space(7); ///< of its line
constexpr std::array menuZooms{50, 75, 100, 125, 150, 200, 300, 400};

} // namespace

DocumentBar::DocumentBar(QWidget* parent)
    : QWidget(parent),
      m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_tools(new QHBoxLayout),
      m_title(new ElidedLabel(TypeRole::Strong, ElidedLabel::Ink::Text, this)),
      m_page(new PageBox(this)),
      m_zoomOut(new ToolButton(u"zoom-out"_s, this)),
      m_zoomLevel(new ToolButton(QString(), this)),
      m_zoomIn(new ToolButton(u"zoom-in"_s, this)),
      m_turn(new ToolButton(u"rotate"_s, this)),
      m_modeButton(new ToolButton(u"page-continuous"_s, this)),
      m_zoomMenu(new QMenu(this)),
      m_zoomActions(new QActionGroup(this))
{
    setObjectName(u"documentBar"_s);
    setFixedHeight(stripHeight);
    m_title->setTextOf(TextOf::Name);
    m_rows->setContentsMargins(space(3), 0, space(2), 0);
    m_rows->setSpacing(space(1));
    m_rows->addWidget(m_title, 1);
    m_tools->setSpacing(space(1));
    m_tools->addStretch(1);
    m_tools->addWidget(m_page);
    m_tools->addSpacing(space(2));
    for (auto* button : {m_zoomOut, m_zoomLevel, m_zoomIn, m_turn, m_modeButton}) {
        m_tools->addWidget(button);
    }
    m_rows->addLayout(m_tools);
    buildZoomMenu();
    connect(m_page, &PageBox::pageChosen, this, &DocumentBar::pageRequested);
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { Q_EMIT zoomStepRequested(-1); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { Q_EMIT zoomStepRequested(1); });
    connect(m_turn, &QToolButton::clicked, this, [this] { Q_EMIT turnRequested(90); });
    connect(m_modeButton, &QToolButton::clicked, this,
            [this] { Q_EMIT modeRequested(m_mode == PageMode::Single ? PageMode::Continuous : PageMode::Single); });
    retranslateUi();
}

void DocumentBar::buildZoomMenu()
{
    const auto add = [this](const Zoom& zoom) {
        auto* action = m_zoomMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(QPoint(static_cast<int>(zoom.mode), static_cast<int>(zoom.percent)));
        m_zoomActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, zoom] { Q_EMIT zoomRequested(zoom); });
        return action;
    };
    add({ZoomMode::FitWidth, 100})->setIcon(icon(u"fit-width"_s));
    add({ZoomMode::FitPage, 100})->setIcon(icon(u"fit-page"_s));
    m_zoomMenu->addSeparator();
    for (const int percent : menuZooms) {
        add({ZoomMode::Percent, static_cast<double>(percent)});
    }
    m_zoomActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_zoomLevel->setDropDown(m_zoomMenu);
    m_zoomLevel->setObjectName(u"zoomLevel"_s);
    m_zoomOut->setObjectName(u"zoomOut"_s);
    m_zoomIn->setObjectName(u"zoomIn"_s);
    m_turn->setObjectName(u"turn"_s);
    m_modeButton->setObjectName(u"pageMode"_s);
}

void DocumentBar::addTool(QWidget* tool, Room room)
{
    m_tools->addWidget(tool);
    if (room == Room::Wide) {
        m_roomy.append(tool);
    }
    makeRoomForTitle();
}

int DocumentBar::widthOfTools() const
{
    int width = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (int i = 0; i < m_tools->count(); ++i) {
        auto* item = m_tools->itemAt(i);
        const auto* widget = item->widget();
        width += (widget ? widget->sizeHint().width() : item->sizeHint().width()) + m_tools->spacing();
    }
    return width;
}

/// The steps of the zoom are in its menu and on the keys too: they give way to a title that nobody could read. Where
/// that is not enough the title has a line of its own, and the steps stay: what lays the pages out differently and
/// turns them, which is less often wanted, is then on the keys alone, and in the narrowest view they and the other
/// tools are too.
void DocumentBar::makeRoomForTitle()
{
    const int steps = m_zoomOut->sizeHint().width() + m_zoomIn->sizeHint().width() + 2 * m_tools->spacing();
    const int tools = widthOfTools();
    const int wanted = std::min(readable, m_title->sizeHint().width());
    const bool isAbove = width() - tools + steps < wanted;
    const QList<QWidgetList> inOrder =
        isAbove ? QList<QWidgetList>{{m_modeButton}, {m_turn}, {m_zoomOut, m_zoomIn}, m_roomy}
                : QList<QWidgetList>{{m_zoomOut, m_zoomIn}, {m_modeButton}, {m_turn}, m_roomy};
    int needed = tools + (isAbove ? 0 : wanted);
    int least = tools;
    for (const auto& group : inOrder) {
        const bool isShown = needed <= width();
        for (auto* tool : group) {
            const int room = tool->sizeHint().width() + m_tools->spacing();
            tool->setVisible(isShown);
            needed -= isShown ? 0 : room;
            least -= room;
        }
    }
    setMinimumWidth(least);
    const auto direction = isAbove ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_rows->direction() != direction) {
        m_rows->setDirection(direction);
        setFixedHeight(isAbove ? stripHeight + titleHeight : stripHeight);
    }
}

void DocumentBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoomForTitle();
}

void DocumentBar::showTitle(const QString& title)
{
    m_title->setText(title);
    makeRoomForTitle();
}

void DocumentBar::showPage(int page, int pages)
{
    m_page->showPage(page, pages);
}

void DocumentBar::showZoom(const Zoom& zoom, double percent)
{
    if (zoom == m_zoom && percent == m_percent) {
        return;
    }
    m_zoom = zoom;
    m_percent = percent;
    wordZoom();
}

void DocumentBar::showMode(PageMode mode)
{
    if (mode != m_mode) {
        m_mode = mode;
        wordMode();
    }
}

void DocumentBar::wordZoom()
{
    const auto percent = tr("%1%").arg(std::lround(m_percent));
    const auto word = m_zoom.mode == ZoomMode::FitWidth  ? tr("Fit width")
                      : m_zoom.mode == ZoomMode::FitPage ? tr("Fit page")
                                                         : percent;
    m_zoomLevel->setText(word);
    m_zoomLevel->setAccessibleName(tr("Zoom: %1").arg(word));
    m_zoomLevel->setToolTip(tr("Zoom: %1").arg(percent));
    makeRoomForTitle();
    for (auto* action : m_zoomActions->actions()) {
        const auto zoom = action->data().toPoint();
        const auto mode = static_cast<ZoomMode>(zoom.x());
        action->setText(mode == ZoomMode::FitWidth  ? tr("Fit width")
                        : mode == ZoomMode::FitPage ? tr("Fit page")
                                                    : tr("%1%").arg(zoom.y()));
        action->setChecked(mode == m_zoom.mode
                           && (mode != ZoomMode::Percent || zoom.y() == std::lround(m_zoom.percent)));
    }
}

void DocumentBar::wordMode()
{
    const bool isSingle = m_mode == PageMode::Single;
    m_modeButton->setIcon(icon(isSingle ? u"page-single"_s : u"page-continuous"_s));
    m_modeButton->setWord(isSingle ? tr("Single page; click for continuous scrolling")
                                   : tr("Continuous scrolling; click for single page"));
}

void DocumentBar::retranslateUi()
{
    setAccessibleName(tr("Document"));
    m_zoomOut->setWord(tr("Zoom out"));
    m_zoomIn->setWord(tr("Zoom in"));
    m_turn->setWord(tr("Rotate clockwise"));
    wordZoom();
    wordMode();
}

void DocumentBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void DocumentBar::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
}

} // namespace pingshen::ui
