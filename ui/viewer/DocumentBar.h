// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/place/ReadingPlace.h"

#include <QList>
#include <QWidget>

class QActionGroup;
class QBoxLayout;
class QMenu;

namespace pingshen::ui {

class ElidedLabel;
class PageBox;
class ToolButton;

/// The strip above the pages: title, page, zoom, rotation, mode. It shows what it is told and asks for what is
/// clicked; it changes nothing itself.
class DocumentBar : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentBar(QWidget* parent = nullptr);

    void showTitle(const QString& title);
    void showPage(int page, int pages);
    /// `percent` is the zoom in effect, also when it is fitted.
    void showZoom(const Zoom& zoom, double percent);
    void showMode(PageMode mode);
    PageBox& pageBox() { return *m_page; }
    enum class Room { Always, Wide };
    /// Takes one more button, at the end; of those that need room the keys do the same.
    void addTool(QWidget* tool, Room room = Room::Always);

Q_SIGNALS:
    void pageRequested(int page);
    void zoomRequested(const pingshen::ui::Zoom& zoom);
    void zoomStepRequested(int steps);
    void turnRequested(int degrees); ///< on top of what is
    void modeRequested(pingshen::ui::PageMode mode);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildZoomMenu();
    int widthOfTools() const;
    void makeRoomForTitle();
    void retranslateUi();
    void wordZoom();
    void wordMode();

    QBoxLayout* m_rows;
    QBoxLayout* m_tools;
    ElidedLabel* m_title;
    PageBox* m_page;
    ToolButton* m_zoomOut;
    ToolButton* m_zoomLevel;
    ToolButton* m_zoomIn;
    ToolButton* m_turn;
    ToolButton* m_modeButton;
    QList<QWidget*> m_roomy; ///< give way in a narrow view
    QMenu* m_zoomMenu;
    QActionGroup* m_zoomActions;
    QString m_titleText;
    Zoom m_zoom;
    double m_percent = 100;
    PageMode m_mode = PageMode::Continuous;
};

} // namespace pingshen::ui
