// Draws the figure in the element before this script. Outputs contain it without line feeds, indentation and comment lines.
// INTROLAB_FIGURE is the figure's JSON, INTROLAB_PLOTLY the path of plotly.js in JupyterLab's extensions folder.
(function(){
  // Each script draws the element before it, so figures need no ids.
  var s=document.currentScript,f=s&&s.previousElementSibling;
  if(!f||!f.querySelector)return;
  var p=INTROLAB_FIGURE;
  // Draws once, instead of the static picture; leaves picture and table if drawing fails. Devices without hover (phones) get no toolbar.
  function draw(){
    var P=window.Plotly;
    if(!P||f.getAttribute('data-drawn'))return;
    f.setAttribute('data-drawn','yes');
    var d=f.querySelector('.introlab-plot'),i=f.querySelector('.introlab-picture'),t=f.querySelector('details'),c=getComputedStyle(f);
    d.hidden=false;
    i.hidden=true;
    if(p.layout.height)d.style.height=p.layout.height+'px';
    if(matchMedia('(hover:none)').matches)p.config.displayModeBar=false;
    p.layout.font.color=c.color;
    p.layout.font.family=c.fontFamily;
    if(d.clientWidth&&480>d.clientWidth)p.layout.font.size=11;
    P.newPlot(d,p.data,p.layout,p.config).then(function(){
      t.open=false;
      if(window.ResizeObserver)new ResizeObserver(function(){if(d.offsetWidth)P.Plots.resize(d)}).observe(d)
    }).catch(function(e){d.hidden=true;i.hidden=false;t.open=true;console.error(e)})
  }
  // JupyterLab loads plotly.js only for a figure outside an exhibit, so the first figure in an exhibit requests the file that
  // the kernel's installation put on the Jupyter server, once per page.
  function load(){
    var c=document.getElementById('jupyter-config-data'),
      u=c&&JSON.parse(c.textContent).fullLabextensionsUrl;
    if(!u)return;
    window.introlabPlotly=window.introlabPlotly||new Promise(function(yes,no){
      var e=document.createElement('script');
      e.src=u+'/INTROLAB_PLOTLY';
      e.onload=yes;
      e.onerror=no;
      document.head.append(e)
    });
    window.introlabPlotly.then(draw,function(){window.introlabPlotly=null})
  }
  // Waits for the page if plotly.js is loaded later.
  if(window.Plotly)draw();else{window.addEventListener('load',draw);load()}
})();
